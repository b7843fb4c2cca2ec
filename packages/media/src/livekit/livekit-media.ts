import { DomainError } from '@stamtafel/domain'
import { RoomServiceClient, WebhookReceiver, type ParticipantInfo } from 'livekit-server-sdk'
import type { Media, MediaParticipant } from '../media.ts'
import type { LiveKitKey } from './livekit-tokens.ts'
import { readWebhook } from './read-webhook.ts'

const REQUEST_SECONDS = 5

/** LiveKit's server API; `url` is the internal one, which no browser ever reaches. */
export function createLiveKitMedia({ url, apiKey, apiSecret }: LiveKitKey & { url: string }): Media {
  const rooms = new RoomServiceClient(url, apiKey, apiSecret, {
    requestTimeout: REQUEST_SECONDS,
    failover: false,
  })
  const receiver = new WebhookReceiver(apiKey, apiSecret)
  return {
    async ensureRoom(name, { maxParticipants, emptyTimeoutSeconds, departureTimeoutSeconds }) {
      await ask(() =>
        rooms.createRoom({
          name,
          emptyTimeout: emptyTimeoutSeconds,
          departureTimeout: departureTimeoutSeconds,
          ...(maxParticipants !== undefined && { maxParticipants }),
        }),
      )
    },
    deleteRoom: (name) => ask(() => unlessMissing(rooms.deleteRoom(name), undefined)),
    removeParticipant: (room, identity) =>
      ask(() => unlessMissing(rooms.removeParticipant(room, identity), undefined)),
    listParticipants: (room) =>
      ask(async () => (await unlessMissing(rooms.listParticipants(room), [])).map(participantOf)),
    listRooms: () => ask(async () => (await rooms.listRooms()).map(({ name }) => name)),
    receiveWebhook: (rawBody, authorization) => readWebhook(receiver, rawBody, authorization),
  }
}

function participantOf({ identity, sid, joinedAtMs }: ParticipantInfo): MediaParticipant {
  return { identity, participantSid: sid, joinedAt: new Date(Number(joinedAtMs)) }
}

async function unlessMissing<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'not_found') return otherwise
    throw error
  }
}

async function ask<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (cause) {
    throw new DomainError('media.away', 'LiveKit did not do what it was asked', { cause })
  }
}
