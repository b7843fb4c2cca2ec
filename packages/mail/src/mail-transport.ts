/** One rendered mail to one address. */
export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same one on every attempt, so that a mail program shows a mail that arrived twice once. */
  readonly messageId: string
}

/** What became of one attempt; a reason names reply and step, never an address. */
export type MailOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused'; readonly permanent: boolean; readonly reason: string }

/** After so long an attempt is over whatever the mail server does, and its connection closed. */
export const ATTEMPT_SECONDS = 120

/** The way to a mail server; it answers in time and does not throw, and whoever calls decides about another attempt. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<MailOutcome>
}

/** The Message-ID of a mail, the same for every attempt at it. */
export function messageIdOf(mailId: string, publicUrl: string): string {
  return `<${mailId}@${new URL(publicUrl).hostname}>`
}

/** Whether a string is one plain address; two of them, or one that carries a header, are not. */
export function isPlainAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(address)
}
