import type { ChatMessage } from '@stamtafel/domain'
import type { ChatState, Unsent } from '../chat-state.ts'

/** What stands in the list below each other. */
export type ChatRow =
  | { readonly kind: 'earlier'; readonly key: string }
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: ChatMessage }
  | { readonly kind: 'unsent'; readonly key: string; readonly unsent: Unsent }

/** The rows of a chat: the way up, a break before each day, the messages, and what is not sent yet. */
export function rowsOf(
  { messages, unsent, hasEarlier }: Pick<ChatState, 'messages' | 'unsent' | 'hasEarlier'>,
  dayOf: (instant: string) => string,
): readonly ChatRow[] {
  const rows: ChatRow[] = hasEarlier ? [{ kind: 'earlier', key: 'earlier' }] : []
  let before = ''
  for (const message of messages) {
    const day = dayOf(message.at)
    if (day !== before) rows.push({ kind: 'day', key: day, day })
    before = day
    rows.push({ kind: 'message', key: message.clientId, message })
  }
  return [...rows, ...unsent.map((one) => ({ kind: 'unsent', key: one.clientId, unsent: one }) as const)]
}
