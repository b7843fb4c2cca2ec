import type { AttendeeActor, ChatMessage } from '@stamtafel/domain'
import { requireOwnEvent } from '../places/own-event.ts'
import { namedChannel } from './named-channel.ts'
import type { Batches } from './create-batches.ts'
import type { SaidMessage } from './write-batch.ts'

export interface PostDeps {
  readonly batches: Batches<SaidMessage, ChatMessage>
}

interface Posted {
  readonly eventId: string
  readonly channel: string
  readonly clientId: string
  readonly text: string
}

/** Says something in the chat of where one is; the same `clientId` again is answered with what was stored first. */
export async function postMessage(
  { batches }: PostDeps,
  actor: AttendeeActor,
  { eventId, channel, clientId, text }: Posted,
): Promise<ChatMessage> {
  requireOwnEvent(actor, eventId)
  const { attendeeId, organisationId } = actor
  return batches.put(eventId, {
    attendeeId,
    organisationId,
    channel: namedChannel(channel),
    clientId,
    text,
  })
}
