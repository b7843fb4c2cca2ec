import { DomainError, MEDIA_SOURCES, type MediaPermissions, type MediaSource } from '@stamtafel/domain'
import {
  RoomServiceClient,
  TrackSource,
  WebhookReceiver,
  type ParticipantInfo,
  type TrackInfo,
} from 'livekit-server-sdk'
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
    setPermissions: (room, identity, permissions) =>
      ask(async () => {
        const permission = permissionOf(permissions)
        await unlessMissing(rooms.updateParticipant(room, identity, { permission }), undefined)
      }),
    mute: (room, identity) =>
      ask(async () => {
        const found = await unlessMissing(rooms.getParticipant(room, identity), undefined)
        for (const { sid } of found?.tracks.filter(isOpenMicrophone) ?? []) {
          await unlessMissing(rooms.mutePublishedTrack(room, identity, sid, true), undefined)
        }
      }),
    listParticipants: (room) =>
      ask(async () => (await unlessMissing(rooms.listParticipants(room), [])).map(participantOf)),
    listRooms: () => ask(async () => (await rooms.listRooms()).map(({ name }) => name)),
    receiveWebhook: (rawBody, authorization) => readWebhook(receiver, rawBody, authorization),
  }
}

function participantOf({ identity, sid, joinedAtMs, permission, tracks }: ParticipantInfo): MediaParticipant {
  const sources = MEDIA_SOURCES.filter((source) => permission?.canPublishSources.includes(SOURCES[source]))
  return {
    identity,
    participantSid: sid,
    joinedAt: new Date(Number(joinedAtMs)),
    permissions: {
      sources: permission?.canPublish === true ? sources : [],
      isHidden: permission?.hidden === true,
    },
    isHeard: tracks.some(isOpenMicrophone),
  }
}

function isOpenMicrophone({ source, muted }: TrackInfo): boolean {
  return source === TrackSource.MICROPHONE && !muted
}

const SOURCES = {
  camera: TrackSource.CAMERA,
  microphone: TrackSource.MICROPHONE,
  screen: TrackSource.SCREEN_SHARE,
  'screen-sound': TrackSource.SCREEN_SHARE_AUDIO,
} as const satisfies Record<MediaSource, TrackSource>

/** LiveKit replaces all permissions by those that it is sent, so every one of them is named. */
function permissionOf({ sources, isHidden }: MediaPermissions) {
  return {
    canSubscribe: true,
    canPublish: sources.length > 0,
    canPublishSources: sources.map((source) => SOURCES[source]),
    canPublishData: false,
    canUpdateMetadata: false,
    canSubscribeMetrics: false,
    hidden: isHidden,
  }
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
