import { DomainError, type AttendeeActor } from '@stamtafel/domain'
import { createFakeLive } from '@stamtafel/live'
import type { AppOptions } from '../app.ts'
import { createHub } from '../live/hub.ts'
import type { LivePorts } from '../live/ports.ts'
import { buildTestApp, unasked } from './build-test-app.ts'
import { listen, lookOn, portOf } from './listen.ts'

export const FAIR = '019aa0f2-7b00-7000-8000-000000000001'
export const MARKET = '019aa0f2-7b00-7000-8000-000000000002'

/** The session secret of an attendee is their name. */
function attendee(name: string, eventId = FAIR): AttendeeActor {
  return { kind: 'attendee', attendeeId: name, personId: `person-${name}`, eventId, organisationId: 'o' }
}

/** What presence was told, in the order in which it was. */
export function fakePresence(said: string[] = []) {
  let streams = 0
  return {
    said,
    openStream: async ({ actor, tabId }: { actor: AttendeeActor; tabId: string }) => {
      said.push(`open ${actor.attendeeId} ${tabId}`)
      streams += 1
      return { streamId: `stream-${streams}`, isMediaTab: streams === 1, revision: 7 }
    },
    closeStream: async ({ streamId }: { streamId: string }) => void said.push(`close ${streamId}`),
    renewLease: async () => ({ hasLapsed: false }),
    endLease: async () => void said.push('end lease'),
    readRevisions: async () => new Map<string, number>(),
    countWatching: async (): Promise<{ eventId: string; stageId: string; watching: number }[]> => [],
  }
}

interface Setup extends Partial<LivePorts> {
  readonly beatMs?: number
  readonly findAttendeeActor?: AppOptions['findAttendeeActor']
  /** Whether whoever is signed in may look on. */
  readonly mayLookOn?: () => boolean
}

/** The app with a real hub, listening, and a relay in memory. */
export async function startLive({
  beatMs = 60_000,
  findAttendeeActor,
  mayLookOn = () => true,
  ...given
}: Setup = {}) {
  const live = createFakeLive()
  const presence = fakePresence()
  const ports: LivePorts = {
    feed: live,
    presence,
    speedDates: { seatsInRound: async () => new Map() },
    now: () => new Date('2026-11-24T12:00:00Z'),
    ...given,
  }
  const complaints: string[] = []
  const log = { info: () => {}, warn: (_: unknown, message: string) => void complaints.push(message) }
  const app = await buildTestApp({
    hub: createHub(ports, { log, beatMs }),
    findAttendeeActor:
      findAttendeeActor ?? (async ({ eventId, secret }) => (secret ? attendee(secret, eventId) : undefined)),
    findUserActor: async (cookie) => (cookie ? { kind: 'user', userId: cookie, memberships: [] } : undefined),
    hosting: {
      ...unasked.hosting,
      async authorise() {
        if (!mayLookOn()) throw new DomainError('permission.denied', 'They may not')
      },
    },
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const port = portOf(app)
  const connect = (name: string, tab = 'tab-12345', eventId = FAIR) =>
    listen({ port, secret: name, tab, eventId })
  const lookOnAt = (eventId = FAIR) => lookOn({ port, cookie: 'a=organiser', eventId })
  return { app, live, presence, complaints, port, connect, lookOn: lookOnAt }
}
