import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 60_000
const LOOK_EVERY_MS = 250

/** The first link with a secret in a mail to an address, out of the inbox that an installation without a mail server keeps. */
export async function mailedLink(inboxUrl: string, address: string): Promise<string> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const links = (await readMails(inboxUrl, address)).flatMap((mail) => mail.links)
    const link = links.find((url) => url.includes('#'))
    if (link !== undefined) return link
    await sleep(LOOK_EVERY_MS)
  }
  throw new Error(`No mail with a link came to ${address} within ${PATIENCE_MS / 1000} s`)
}

/** The six digits in the first mail to an address that comes after those known. */
export async function mailedCode(
  inboxUrl: string,
  address: string,
  known: readonly string[],
): Promise<string> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const fresh = (await readMails(inboxUrl, address)).find(({ id }) => !known.includes(id))
    const code = /\b\d{3}[ \u00a0\u202f]?\d{3}\b/.exec(fresh?.text ?? '')?.[0]
    if (code !== undefined) return code.replaceAll(/\D/g, '')
    await sleep(LOOK_EVERY_MS)
  }
  throw new Error(`No mail with a code came to ${address} within ${PATIENCE_MS / 1000} s`)
}

interface Mail {
  readonly id: string
  readonly text: string
  readonly links: readonly string[]
}

/** The mails that came to an address so far, newest first. */
export async function readMails(inboxUrl: string, address: string): Promise<readonly Mail[]> {
  const url = new URL(`/mails.json?to=${encodeURIComponent(address)}`, inboxUrl)
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(`There is no local inbox at ${inboxUrl}`, { cause })
  })
  if (!response.ok) throw new Error(`The inbox at ${inboxUrl} answered ${response.status}`)
  const mails: Mail[] = await response.json()
  return mails
}
