import { attendeeSessions, presences, streamLeases } from '@stamtafel/db/schema'
import { minutesAfter, type AttendeeActor } from '@stamtafel/domain'
import { addMember, createGathering, createTestDatabase, tabOf, type Gathering } from '@stamtafel/testing'
import { createBans, createSpeedDateTimer } from '@stamtafel/use-cases'
import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { buildWholeApp } from '../testing/build-whole-app.ts'
import { PUBLIC_URL } from '../testing/build-test-app.ts'
import { listen, portOf } from '../testing/listen.ts'

const db = await createTestDatabase()
const apps: FastifyInstance[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

describe('a stream in front of real rows', () => {
  test('makes its person connected, and away when it is cut', async () => {
    const fair = await open(1)
    const [noor] = fair.people
    await db.delete(streamLeases).where(eq(streamLeases.attendeeId, noor.actor.attendeeId))
    const tab = await noor.listen()
    await expect.poll(() => tab.types()).toEqual(['stream.opened'])
    expect(await stateOf(noor.actor)).toBe('connected')
    tab.socket.terminate()
    await expect.poll(() => stateOf(noor.actor)).toBe('away')
  })

  test('tells everybody who sits down, and the person themselves that they have moved', async () => {
    const fair = await open(2)
    const [noor, sam] = fair.people
    const [noorsTab, samsTab] = [await noor.listen(), await sam.listen()]
    const reply = await sam.post('place', { tabId: sam.tab, to: { kind: 'table', tableId: fair.tableId } })
    expect(reply.json().media.token).toEqual(expect.any(String))
    const changed = { type: 'table.changed', tableId: fair.tableId, revision: expect.any(Number) }
    await expect.poll(() => noorsTab.heard()).toMatchObject([changed])
    await expect.poll(() => samsTab.heard()).toMatchObject([changed, { type: 'place.changed' }])
    expect(
      noorsTab
        .heard()
        .map((message) => JSON.stringify(message))
        .join(),
    ).not.toContain('token')
  })

  test('reaches those who listen on another process', async () => {
    const fair = await open(2)
    const [noor, sam] = fair.people
    const tab = await noor.listen(await fair.startAnotherProcess())
    await sam.post('place', { tabId: sam.tab, to: { kind: 'table', tableId: fair.tableId } })
    await expect.poll(() => tab.heard().map(({ type }) => type)).toEqual(['table.changed'])
  })

  test('ends within two seconds for somebody who is banned, and does not open again', async () => {
    const fair = await open(1)
    const [noor] = fair.people
    const tab = await noor.listen()
    await fair.ban(noor.actor)
    await expect
      .poll(() => tab.closed(), { timeout: 2000 })
      .toEqual({ code: 4000, reason: 'attendee.banned' })
    await expect(noor.listen()).rejects.toThrow('403')
  })

  test('brings each their partner, and a token that names them to the tab that holds their media', async () => {
    const fair = await open(2)
    const [noor, sam] = fair.people
    const [noorsTab, samsTab, second] = [
      await noor.listen(),
      await sam.listen(),
      await noor.listen(undefined, 'tab-second'),
    ]
    await fair.playToThePreparation()
    const prepared = () =>
      [noorsTab, samsTab, second].map((tab) => tab.heard().find(({ type }) => type === 'round.prepared'))
    await expect
      .poll(prepared)
      .toMatchObject([
        { number: 1, of: 3, seat: { partners: [{ attendeeId: sam.actor.attendeeId }] } },
        { seat: { partners: [{ attendeeId: noor.actor.attendeeId }] } },
        { seat: { partners: [{ attendeeId: sam.actor.attendeeId }] } },
      ])
    expect(
      second.frames
        .flat()
        .map((frame) => JSON.stringify(frame))
        .join(),
    ).not.toContain('token')
    const tokens = prepared()
      .slice(0, 2)
      .map((message) => tokenIn(message))
    const checks = await Promise.all(
      tokens.map((token) => fair.deps.mediaTokens.verifyToken(token, fair.deps.now())),
    )
    expect(checks).toMatchObject([{ identity: noor.actor.attendeeId }, { identity: sam.actor.attendeeId }])
  })
})

async function open(count: 1 | 2) {
  const gathering = await createGathering(db, { people: count })
  const { deps, actors, eventId, speedDateId } = gathering
  const start = async () => {
    const { app } = await buildWholeApp(deps, { feed: deps.live })
    apps.push(app)
    await app.listen({ host: '127.0.0.1', port: 0 })
    return app
  }
  const app = await start()
  const [noor, sam = noor] = await Promise.all(actors.map((actor) => comeIn(gathering, app, actor)))
  if (!noor || !sam) throw new Error('Nobody is here')
  const timer = createSpeedDateTimer({
    ...deps,
    match: async (input) => ({
      groups: [{ members: input.people.map(({ id }) => id), reasons: [] }],
      sittingOut: [],
    }),
  })
  return {
    ...gathering,
    people: [noor, sam] as const,
    startAnotherProcess: start,
    async ban({ attendeeId }: AttendeeActor) {
      const owner = await addMember(db, gathering.organisationId, 'owner')
      await createBans(deps).ban(owner, { eventId, attendeeId })
    },
    async playToThePreparation() {
      await timer.tend({ kind: 'timer' }, { speedDateId })
      await gathering.comeHere(actors)
      deps.clock.pass(45)
      await timer.tend({ kind: 'timer' }, { speedDateId })
    },
  }
}

/** Gives an attendee a session, and what their page does with it. */
async function comeIn({ deps, eventId }: Gathering, app: FastifyInstance, actor: AttendeeActor) {
  const secret = deps.secrets.secret()
  const session = { secretHash: deps.secrets.hash(secret), expiresAt: minutesAfter(deps.now(), 60) }
  await db.insert(attendeeSessions).values({ attendeeId: actor.attendeeId, ...session })
  const tab = tabOf(actor.attendeeId)
  const headers = { cookie: `stamtafel_attendee.${eventId}=${secret}`, origin: PUBLIC_URL }
  return {
    actor,
    tab,
    listen: (at = app, inTab = tab) => listen({ port: portOf(at), secret, tab: inTab, eventId }),
    post: (what: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/events/${eventId}/${what}`, payload, headers }),
  }
}

async function stateOf({ attendeeId }: AttendeeActor) {
  const [row] = await db.select().from(presences).where(eq(presences.attendeeId, attendeeId))
  return row?.state
}

function tokenIn(message: unknown): string {
  return /"token":"([^"]+)"/.exec(JSON.stringify(message))?.[1] ?? ''
}
