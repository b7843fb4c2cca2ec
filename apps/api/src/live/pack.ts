import type { StreamMessage } from '@stamtafel/domain'

/** A message made ready once for however many streams: they differ by the sequence only. */
export interface Packed {
  /** The message in JSON, without the brace that opens it. */
  readonly body: string
  /** Two waiting messages with one key say the same: the later one is enough. Without a key it does not wait. */
  readonly key: string | undefined
}

export function pack(message: StreamMessage, revision?: number): Packed {
  const said = JSON.stringify(message)
  const body = revision === undefined ? said : JSON.stringify({ ...message, revision })
  return { body: body.slice(1), key: keyOf(message, said) }
}

/** What was said in a chat may wait for what is said next, and is never replaced by it. */
function keyOf(message: StreamMessage, said: string): string | undefined {
  if (message.type === 'chat.posted') return `${message.channel} ${message.messages[0]?.id ?? ''}`
  if (message.type === 'stage.watched') return `${message.type} ${message.stageId}`
  return message.type.endsWith('.changed') ? said : undefined
}

/** Of each list of messages its frames by their first number; many streams have come equally far. */
const frames = new WeakMap<readonly Packed[], Map<number, Buffer>>()

/** One frame of the WebSocket: a list of messages, numbered from `first`; its bytes are written once for all streams that have come so far. */
export function toFrame(messages: readonly Packed[], first: number): Buffer {
  const written = frames.get(messages) ?? new Map<number, Buffer>()
  frames.set(messages, written)
  const frame = written.get(first) ?? Buffer.from(textOf(messages, first))
  written.set(first, frame)
  return frame
}

function textOf(messages: readonly Packed[], first: number): string {
  return `[${messages.map(({ body }, index) => `{"sequence":${first + index},${body}`).join(',')}]`
}
