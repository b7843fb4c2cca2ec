import { DomainError } from '@stamtafel/domain'
import type { WebhookEvent, WebhookReceiver } from 'livekit-server-sdk'
import type { MediaWebhook, MediaWebhookKind } from '../media-webhook.ts'

const KINDS = new Map<string, MediaWebhookKind>([
  ['room_started', 'room-started'],
  ['room_finished', 'room-finished'],
  ['participant_joined', 'participant-joined'],
  ['participant_left', 'participant-left'],
  ['participant_connection_aborted', 'participant-aborted'],
])

/** Believes a webhook only when its header is signed with our secret and names the digest of this very body. */
export async function readWebhook(
  receiver: WebhookReceiver,
  rawBody: string,
  authorization: string | undefined,
): Promise<MediaWebhook> {
  try {
    return webhookOf(await receiver.receive(rawBody, authorization))
  } catch (cause) {
    throw new DomainError('webhook.forged', 'The webhook is not signed by our LiveKit', { cause })
  }
}

function webhookOf({ id, event, room, participant, createdAt }: WebhookEvent): MediaWebhook {
  return {
    id,
    kind: KINDS.get(event) ?? 'other',
    at: new Date(Number(createdAt) * 1000),
    ...(room && { room: room.name }),
    ...(participant && { identity: participant.identity, participantSid: participant.sid }),
  }
}
