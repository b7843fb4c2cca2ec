import { html, type Html } from '@stamtafel/mail/html'
import type { KeptMail } from './read-mail.ts'

/** What a page of the inbox shows. */
export interface InboxView {
  readonly mails: readonly KeptMail[]
  readonly shown: KeptMail | undefined
  readonly as: 'html' | 'text'
  readonly newestId: string
}

const sandbox = 'allow-popups allow-popups-to-escape-sandbox'

/** The list beside one mail; the mail itself comes in a frame that may run nothing and load nothing. */
export function inboxPage({ mails, shown, as, newestId }: InboxView): string {
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${shown === undefined ? 'Local inbox' : `${shown.subject} · Local inbox`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/inbox.css" />
        <script src="/refresh.js" defer></script>
        <noscript><meta http-equiv="refresh" content="10" /></noscript>
      </head>
      <body data-newest="${newestId}">
        <header>
          ${mark()}
          <h1>Local inbox</h1>
          <span class="chip">only on this computer</span>
        </header>
        <p class="note">
          No mail server is connected, so nothing leaves this computer. Connect one before you invite people.
        </p>
        <main>${mails.length === 0 ? nothingYet() : [list(mails, shown), letter(shown, as)]}</main>
      </body>
    </html> `
  return markup
}

/** The mail's own markup; what it links to opens outside the frame. */
export function framedMail({ html: body, text }: KeptMail): string {
  const target = '<base target="_blank">'
  if (body === '') return `${target}${html`<pre style="white-space:pre-wrap">${text}</pre>`.markup}`
  return /<head[^>]*>/i.test(body)
    ? body.replace(/<head[^>]*>/i, (head) => head + target)
    : `<!doctype html>${target}${body}`
}

/** What a framed mail may do, said once for the frame and once for the answer that fills it. */
export const framedMailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  `sandbox ${sandbox}`,
].join('; ')

function list(mails: readonly KeptMail[], shown: KeptMail | undefined): Html {
  const item = (mail: KeptMail) =>
    html`<li>
      <a href="/mails/${mail.id}" ${current(mail.id === shown?.id)}
        ><b>${mail.subject || 'No subject'}</b>${when(mail.date)}<span>to ${mail.to}</span></a
      >
    </li>`
  return html`<ul aria-label="Mails, newest first" tabindex="0">
    ${mails.map(item)}
  </ul>`
}

function letter(mail: KeptMail | undefined, as: 'html' | 'text'): Html {
  if (mail === undefined)
    return html`<div class="empty">
      <h2>This mail is gone</h2>
      <p>The inbox keeps the newest 500.</p>
    </div>`
  const body =
    as === 'text'
      ? html`<pre tabindex="0">${mail.text}</pre>`
      : html`<iframe
          title="${mail.subject || 'No subject'}"
          sandbox="${sandbox}"
          src="/mails/${mail.id}/frame"
        ></iframe>`
  return html`<article>
    <div>
      <h2>${mail.subject || 'No subject'}</h2>
      <p class="from">from ${mail.from} to ${mail.to}</p>
    </div>
    <nav aria-label="Shown as">
      <a href="/mails/${mail.id}" ${current(as === 'html')}>As sent</a
      ><a href="/mails/${mail.id}/text" ${current(as === 'text')}>Plain text</a>
    </nav>
    ${body}
  </article>`
}

function nothingYet(): Html {
  return html`<div class="empty">
    ${mark()}
    <h2>No mail yet</h2>
    <p>Codes and links that Stamtafel mails appear here by themselves.</p>
  </div>`
}

function current(is: boolean): Html {
  return is ? html` aria-current="true"` : html``
}

function when(date: string): Html {
  const instant = new Date(date)
  const today = instant.toDateString() === new Date().toDateString()
  const form: Intl.DateTimeFormatOptions = today
    ? { hour: '2-digit', minute: '2-digit' }
    : { day: 'numeric', month: 'short' }
  return html`<time datetime="${date}">${new Intl.DateTimeFormat('en-GB', form).format(instant)}</time>`
}

function mark(): Html {
  const seats = [0, 1, 2, 3, 4, 5].map((seat) => {
    const turn = ((seat - 1) * Math.PI) / 3
    const kind = seat === 0 ? 'you' : 'seat'
    return html`<circle
      class="${kind}"
      r="3.3"
      cx="${(20 + 16.2 * Math.cos(turn)).toFixed(2)}"
      cy="${(20 + 16.2 * Math.sin(turn)).toFixed(2)}"
    />`
  })
  return html`<svg width="28" height="28" viewBox="0 0 40 40" aria-hidden="true">
    <circle class="table" cx="20" cy="20" r="10.5" />
    ${seats}
  </svg>`
}
