import type { ChatMessage } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { createBatches } from './create-batches.ts'
import { listMessages, listMessagesAsHost } from './list-messages.ts'
import { postMessage } from './post-message.ts'
import { removeMessage } from './remove-message.ts'
import { takeMessageBack } from './take-message-back.ts'
import { writeBatch, type SaidMessage } from './write-batch.ts'

/** Ten batches a second of one event: more than a page is told in that time anyway. */
const PAUSE_MS = 100
const MOST_AT_ONCE = 200

export type Chat = ReturnType<typeof createChat>

/** What people say to each other in writing, in the place where they are; each process writes its own batches. */
export function createChat(deps: Pick<Deps, 'db' | 'live' | 'now'>) {
  const batches = createBatches<SaidMessage, ChatMessage>({
    write: (eventId, said) => writeBatch(deps, eventId, said),
    pauseMs: PAUSE_MS,
    most: MOST_AT_ONCE,
  })
  return {
    post: postMessage.bind(undefined, { batches }),
    list: listMessages.bind(undefined, deps),
    listAsHost: listMessagesAsHost.bind(undefined, deps),
    remove: removeMessage.bind(undefined, deps),
    takeBack: takeMessageBack.bind(undefined, deps),
  }
}
