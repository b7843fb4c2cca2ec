import type { AnswerOf, Api } from '@stamtafel/contracts'
import type { ChatMessage, ErrorCode } from '@stamtafel/domain'
import type { KeptDraft } from './kept-drafts.ts'

type Page = AnswerOf<Api['GET /events/:eventId/chat']>

/** Which messages are asked for; without either the latest. */
export interface Slice {
  readonly before?: number
  readonly after?: number
}

/** Why something could not be said; without a code it is worth trying again. */
export interface Refusal {
  readonly code: ErrorCode | undefined
  readonly waitMs: number | undefined
}

export interface ChatPorts {
  readonly list: (slice: Slice) => Promise<Page>
  readonly post: (said: { readonly clientId: string; readonly text: string }) => Promise<ChatMessage>
  readonly draft: KeptDraft
  readonly refusalOf: (error: unknown) => Refusal
  readonly now: () => Date
  readonly newId: () => string
}
