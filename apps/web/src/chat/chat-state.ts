import type { ChatMessage, ErrorCode } from '@stamtafel/domain'

/** Something said on this page that the server has not confirmed yet. */
export interface Unsent {
  readonly clientId: string
  readonly text: string
  readonly at: string
  /** `waiting` for a connection, or for the end of a pause; `refused` until one tries again. */
  readonly state: 'sending' | 'waiting' | 'refused'
  readonly code?: ErrorCode | undefined
}

/** What this page knows of one channel. */
export interface ChatState {
  /** In their order. */
  readonly messages: readonly ChatMessage[]
  /** In the order in which they were said. */
  readonly unsent: readonly Unsent[]
  /** Whose words were taken, also of messages that come later. */
  readonly removedIds: ReadonlySet<string>
  /** There is more above the first message. */
  readonly hasEarlier: boolean
  /** `trying` when it could not be read so far. */
  readonly reading: 'first' | 'trying' | 'done'
}

export const NOTHING_SAID: ChatState = {
  messages: [],
  unsent: [],
  removedIds: new Set(),
  hasEarlier: false,
  reading: 'first',
}

/** So many messages stay in memory while one follows the chat at its end, and from so many on the first are let go. */
export const KEPT_MESSAGES = 1000
const MOST_MESSAGES = 2000

/** Takes messages in, whatever their order and however often they come; what was said here is then no longer unsent. */
export function withMessages(state: ChatState, arrived: readonly ChatMessage[]): ChatState {
  if (arrived.length === 0) return state
  const sent = new Set(arrived.map(({ clientId }) => clientId))
  const unsent = state.unsent.some(({ clientId }) => sent.has(clientId))
    ? state.unsent.filter(({ clientId }) => !sent.has(clientId))
    : state.unsent
  return { ...state, unsent, messages: merge(state.messages, arrived.map(stripped(state.removedIds))) }
}

/** Takes the words of messages away, for good: a page that was asked for before may bring them again. */
export function withoutWords(state: ChatState, messageIds: readonly string[]): ChatState {
  if (messageIds.every((id) => state.removedIds.has(id))) return state
  const removedIds = new Set([...state.removedIds, ...messageIds])
  return { ...state, removedIds, messages: state.messages.map(stripped(removedIds)) }
}

function stripped(removedIds: ReadonlySet<string>) {
  return (message: ChatMessage): ChatMessage =>
    removedIds.has(message.id) && !message.isRemoved ? { ...message, text: '', isRemoved: true } : message
}

/** Says how something unsent stands now. */
export function withUnsent(
  state: ChatState,
  clientId: string,
  change: Pick<Unsent, 'state' | 'code'>,
): ChatState {
  const unsent = state.unsent.map((one) => (one.clientId === clientId ? { ...one, ...change } : one))
  return { ...state, unsent }
}

/** The server has it. */
export function withoutUnsent(state: ChatState, clientId: string): ChatState {
  return { ...state, unsent: state.unsent.filter((one) => one.clientId !== clientId) }
}

/** Lets the first messages go when there are very many; they can be read again. */
export function trimmed(state: ChatState): ChatState {
  if (state.messages.length <= MOST_MESSAGES) return state
  return { ...state, messages: state.messages.slice(-KEPT_MESSAGES), hasEarlier: true }
}

/** The sequence of the last message that is known, beyond whichever gap; 0 for none. */
export function lastSequence({ messages }: ChatState): number {
  return messages.at(-1)?.sequence ?? 0
}

function merge(known: readonly ChatMessage[], arrived: readonly ChatMessage[]): readonly ChatMessage[] {
  const last = known.at(-1)?.sequence ?? 0
  const isNext = arrived.every(({ sequence }, index) => sequence > (arrived[index - 1]?.sequence ?? last))
  if (isNext) return [...known, ...arrived]
  const byId = new Map([...known, ...arrived].map((message) => [message.id, message]))
  return [...byId.values()].toSorted((a, b) => a.sequence - b.sequence)
}
