import type { ChatChannelKey } from './chat-channel.ts'

/** One thing that somebody said in writing, as everybody who may read it sees it; instants in ISO 8601, UTC. */
export interface ChatMessage {
  readonly id: string
  /** Orders the messages of an event; later ones are never stored below earlier ones. */
  readonly sequence: number
  readonly author: { readonly attendeeId: string; readonly name: string }
  /** By which the page that wrote it knows it again. */
  readonly clientId: string
  /** Empty once it is removed. */
  readonly text: string
  readonly at: string
  /** Said by somebody who may run the event. */
  readonly isByHost: boolean
  readonly isRemoved: boolean
}

/** New messages of one channel, in order; `after` is the sequence of the one before them, so that a gap shows. */
export interface ChatPosted {
  readonly type: 'chat.posted'
  readonly channel: ChatChannelKey
  readonly after: number
  readonly messages: readonly ChatMessage[]
}

/** A host has removed a message, or its author has taken it back. */
export interface ChatRemoved {
  readonly type: 'chat.removed'
  readonly channel: ChatChannelKey
  readonly messageId: string
}
