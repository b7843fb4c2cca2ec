import { setTimeout as sleep } from 'node:timers/promises'
import type { Stack } from '../fixtures/stack.ts'

/** A mail as the local inbox gives it. */
export interface Mail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly links: readonly string[]
}

const PATIENCE_MS = 60_000

/** The newest mail to an address that fits, as soon as there is one. */
export async function waitForMail(
  { inboxUrl }: Pick<Stack, 'inboxUrl'>,
  to: string,
  fits: (mail: Mail) => boolean = () => true,
): Promise<Mail> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const found = (await readMails({ inboxUrl }, to)).find(fits)
    if (found) return found
    await sleep(200)
  }
  throw new Error(`No such mail came to ${to}`)
}

/** All mails to an address, newest first. */
export async function readMails({ inboxUrl }: Pick<Stack, 'inboxUrl'>, to: string): Promise<Mail[]> {
  const response = await fetch(new URL(`/mails.json?to=${encodeURIComponent(to)}`, inboxUrl))
  const mails: Mail[] = await response.json()
  return mails
}

/** The six digits of a mailed code. */
export function codeIn({ text }: Mail): string {
  const code = /\b\d{6}\b/.exec(text.replaceAll(/(\d{3})[ \u00a0\u202f](\d{3})/g, '$1$2'))?.[0]
  if (!code) throw new Error(`There is no code in this mail:\n${text}`)
  return code
}
