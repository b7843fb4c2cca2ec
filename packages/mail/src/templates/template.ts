import type { Texts } from '@stamtafel/texts'
import type { MailContent } from '../mail-content.ts'
import type { MailKind, MailPayloads } from '../mail-kinds.ts'

/** What a template needs besides its payload. */
export interface TemplateContext {
  readonly texts: Texts
  /** The installation's address without protocol, as a person would name it. */
  readonly host: string
}

/** Turns a payload into sentences; what form they take is decided elsewhere. */
export type Template<K extends MailKind> = (payload: MailPayloads[K], context: TemplateContext) => MailContent
