import type { MailOutcome } from '../mail-transport.ts'

const stepsAboutTheMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])
/** Replies that speak of the session or of our account, not of the mail. */
const repliesAboutUs = new Set([503, 530, 534, 535, 538])

/** Reads a failed attempt: a 5xx reply to the mail itself is final, everything else is worth another attempt. */
export function refusalOf(error: unknown): MailOutcome {
  const step = textOf(error, 'command')
  const reply = numberOf(error, 'responseCode')
  const permanent = reply >= 500 && stepsAboutTheMail.has(step) && !repliesAboutUs.has(reply)
  const words = [reply > 0 ? `${reply}${enhancedStatus(error)}` : textOf(error, 'code'), step]
  return { outcome: 'refused', permanent, reason: words.filter((word) => word !== '').join(' ') || 'unknown' }
}

/** The reply's own words may quote an address, so only its numbers are kept. */
function enhancedStatus(error: unknown): string {
  const status = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(textOf(error, 'response'))?.[1]
  return status === undefined ? '' : ` ${status}`
}

function textOf(error: unknown, key: string): string {
  const value = error instanceof Error ? Reflect.get(error, key) : undefined
  return typeof value === 'string' ? value : ''
}

function numberOf(error: unknown, key: string): number {
  const value = error instanceof Error ? Reflect.get(error, key) : undefined
  return typeof value === 'number' ? value : 0
}
