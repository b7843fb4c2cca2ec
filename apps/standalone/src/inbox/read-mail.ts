import { simpleParser } from 'mailparser'

/** One mail as the inbox shows it and as `/mails.json` gives it. */
export interface KeptMail {
  readonly id: string
  readonly to: string
  readonly from: string
  readonly subject: string
  /** When it was sent, ISO 8601. */
  readonly date: string
  readonly text: string
  /** As it was sent: never show it outside a sandbox. Empty if the mail is plain text only. */
  readonly html: string
  /** Every web address that the mail links to, each once. */
  readonly links: readonly string[]
}

/** Reads an RFC 5322 message; what is not one comes out with empty parts rather than as an error. */
export async function readMail(id: string, raw: Buffer): Promise<KeptMail> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true })
  const recipients = [parsed.to ?? []].flat().flatMap(({ value }) => value)
  const text = parsed.text ?? ''
  const html = parsed.html === false ? '' : (parsed.html ?? '')
  return {
    id,
    to: recipients.map(({ address }) => address ?? '').join(', '),
    from: parsed.from?.text ?? '',
    subject: parsed.subject ?? '',
    date: (parsed.date ?? new Date(0)).toISOString(),
    text,
    html,
    links: linksIn(text, html),
  }
}

function linksIn(text: string, html: string): string[] {
  const shown = [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link)
  const hidden = [...html.matchAll(/href="(https?:\/\/[^"]+)"/g)].map(([, link]) => unescapeLink(link ?? ''))
  return [...new Set([...shown, ...hidden])]
}

function unescapeLink(link: string): string {
  return link.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
