import { DomainError, permissionsIn, type MediaPermissions } from '@stamtafel/domain'
import type { MediaWebhook, MediaWebhookKind } from './media-webhook.ts'
import type { Media, MediaParticipant, RoomLimits } from './media.ts'

interface PostedWebhook {
  readonly rawBody: string
  readonly authorization: string
}

/** A media server in memory: rooms and people without picture or sound; its rooms stay until they are deleted. */
export interface FakeMedia extends Media {
  /** Lets somebody in as the server would, whatever the gate thinks; fails where a room is missing or full. */
  join(room: string, identity: string, permissions?: MediaPermissions): void
  leave(room: string, identity: string): void
  /** Switches the microphone of somebody on who is in a room. */
  speak(room: string, identity: string): void
  /** Forgets everything, as a restarted server does. */
  restart(): void
  setAway(isAway: boolean): void
  /** What it has said so far, ready to be received. */
  readonly posted: readonly PostedWebhook[]
}

export function createFakeMedia({ now }: { readonly now: () => Date }): FakeMedia {
  const rooms = new Map<string, { limits: RoomLimits; participants: Map<string, MediaParticipant> }>()
  const posted: PostedWebhook[] = []
  let isAway = false

  const post = (kind: MediaWebhookKind, facts: Omit<MediaWebhook, 'id' | 'kind' | 'at'>) => {
    const id = crypto.randomUUID()
    posted.push({ rawBody: JSON.stringify({ id, kind, at: now(), ...facts }), authorization: `signed ${id}` })
  }
  const leave = (room: string, identity: string) => {
    const participant = rooms.get(room)?.participants.get(identity)
    if (participant === undefined) return
    rooms.get(room)?.participants.delete(identity)
    post('participant-left', { room, identity, participantSid: participant.participantSid })
  }
  const ask = async <T>(operation: () => T): Promise<T> => {
    if (isAway) throw new DomainError('media.away', 'The fake media server is away')
    return operation()
  }

  const change = (room: string, identity: string, part: Partial<MediaParticipant>) => {
    const participants = rooms.get(room)?.participants
    const participant = participants?.get(identity)
    if (participant) participants?.set(identity, { ...participant, ...part })
  }

  return {
    posted,
    leave,
    speak: (room, identity) => change(room, identity, { isHeard: true }),
    join(room, identity, permissions = permissionsIn('pairing', 'audience')) {
      const found = rooms.get(room)
      if (found === undefined) throw new Error('The room was not entered: it is missing')
      leave(room, identity)
      if (found.participants.size >= (found.limits.maxParticipants ?? Infinity))
        throw new Error('The room was not entered: it is full')
      const participantSid = `PA_${crypto.randomUUID()}`
      found.participants.set(identity, {
        identity,
        participantSid,
        joinedAt: now(),
        permissions,
        isHeard: false,
      })
      post('participant-joined', { room, identity, participantSid })
    },
    restart: () => rooms.clear(),
    setAway: (next) => {
      isAway = next
    },
    ensureRoom: (name, limits) =>
      ask(() => {
        if (rooms.has(name)) return
        rooms.set(name, { limits, participants: new Map() })
        post('room-started', { room: name })
      }),
    deleteRoom: (name) =>
      ask(() => {
        for (const identity of rooms.get(name)?.participants.keys() ?? []) leave(name, identity)
        if (rooms.delete(name)) post('room-finished', { room: name })
      }),
    removeParticipant: (room, identity) => ask(() => leave(room, identity)),
    setPermissions: (room, identity, permissions) => ask(() => change(room, identity, { permissions })),
    mute: (room, identity) => ask(() => change(room, identity, { isHeard: false })),
    listParticipants: (room) => ask(() => [...(rooms.get(room)?.participants.values() ?? [])]),
    listRooms: () => ask(() => [...rooms.keys()]),
    async receiveWebhook(rawBody, authorization) {
      const isOurs = posted.some((one) => one.rawBody === rawBody && one.authorization === authorization)
      if (!isOurs) throw new DomainError('webhook.forged', 'The fake has not posted this')
      const webhook: MediaWebhook & { at: string | Date } = JSON.parse(rawBody)
      return { ...webhook, at: new Date(webhook.at) }
    },
  }
}
