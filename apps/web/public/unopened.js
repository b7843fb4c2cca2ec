// Says what to do where the app itself does not come: after a release its files may have other names than this page asks for.
const UNOPENED = {
  en: ['This page did not open', 'Stamtafel may just have been renewed. Your place is safe.', 'Reload'],
  nl: [
    'Deze pagina ging niet open',
    'Misschien is Stamtafel net vernieuwd. Je plek is veilig.',
    'Opnieuw laden',
  ],
}

addEventListener(
  'error',
  ({ target }) => (target instanceof HTMLScriptElement || target === window) && sayUnopened(),
  true,
)
addEventListener('unhandledrejection', sayUnopened)

function sayUnopened() {
  const root = document.querySelector('#root')
  // What is there already is the app, or this.
  if (!root || root.childElementCount > 0) return
  const language = navigator.language.startsWith('nl') ? 'nl' : 'en'
  const [title, hint, reload] = UNOPENED[language]
  const page = putUnopened(root, 'main', '')
  page.lang = language
  page.id = 'content'
  // The stylesheet may be gone as well.
  page.style.cssText = 'margin: auto; padding: 24px; max-width: 30rem; font-family: system-ui, sans-serif'
  putUnopened(page, 'h1', title)
  putUnopened(page, 'p', hint).style.margin = '12px 0'
  const button = putUnopened(page, 'button', reload)
  button.style.cssText = 'padding: 10px 18px; border: 1px solid; border-radius: 9px; font: inherit'
  button.addEventListener('click', () => location.reload())
}

function putUnopened(parent, name, text) {
  const element = document.createElement(name)
  element.textContent = text
  parent.append(element)
  return element
}
