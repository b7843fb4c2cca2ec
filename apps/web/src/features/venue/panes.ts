/** What `F6` moves between, in this order: what hosts say, the way to other pages, picture, call bar, panels. */
const PANES = [
  '.from-hosts',
  '.venue-nav',
  'main:not(.call-body)',
  '.call-main',
  '.call-bar',
  '.call-body > :not(.call-main)',
  '.chat-corner',
] as const

/** Rows of buttons, of which the first takes the keyboard; the others take it as a whole. */
const ROW = '.from-hosts, .venue-nav, .call-bar'

/** Moves the keyboard to the next part of the page, or with -1 to the one before; round and round. */
export function moveToPane(step: 1 | -1): void {
  const panes = PANES.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]).filter(
    isShown,
  )
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const first = step === 1 ? 0 : panes.length - 1
  const pane = at === -1 ? panes[first] : panes[(at + step + panes.length) % panes.length]
  if (pane) focusOn(pane)
}

function isShown(pane: HTMLElement): boolean {
  const { display } = getComputedStyle(pane)
  // What has no box of its own takes no focus.
  return display !== 'none' && display !== 'contents' && pane.childElementCount > 0
}

function focusOn(pane: HTMLElement): void {
  const button = pane.matches(ROW) ? pane.querySelector<HTMLElement>('button, a[href]') : undefined
  if (!button && !pane.hasAttribute('tabindex')) pane.tabIndex = -1
  ;(button ?? pane).focus()
}
