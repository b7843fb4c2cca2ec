import type { Locale } from '@stamtafel/domain'
import { createTexts } from '@stamtafel/texts'
import { subjectLine } from './clean-text.ts'
import type { MailKind, MailPayloads } from './mail-kinds.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'
import { peopleMet } from './templates/people-met.ts'
import { personalLink } from './templates/personal-link.ts'
import { removed } from './templates/removed.ts'
import { secondDeviceCode } from './templates/second-device-code.ts'
import { signInCode } from './templates/sign-in-code.ts'
import type { Template } from './templates/template.ts'

/** What a mail says, ready to send. */
export interface RenderedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** For whom and from where a mail is written. */
export interface MailContext {
  readonly locale: Locale
  readonly publicUrl: string
}

const templates: { readonly [K in MailKind]: Template<K> } = {
  'sign-in-code': signInCode,
  'personal-link': personalLink,
  'second-device-code': secondDeviceCode,
  'people-met': peopleMet,
  removed,
}

/** Writes one mail; throws on a link that a browser would not open as a page. */
export function renderMail<K extends MailKind>(
  kind: K,
  payload: MailPayloads[K],
  { locale, publicUrl }: MailContext,
): RenderedMail {
  const { host } = new URL(publicUrl)
  const content = templates[kind](payload, { texts: createTexts(locale), host })
  const safe = { ...content, subject: subjectLine(content.subject) }
  return { subject: safe.subject, text: renderText(safe), html: renderHtml(safe, locale) }
}
