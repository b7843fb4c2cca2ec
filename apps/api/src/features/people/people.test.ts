import { attendeeSessions, speedDates } from '@stamtafel/db/schema'
import { minutesAfter, type AttendeeActor } from '@stamtafel/domain'
import { createGathering, createTestDatabase, pairUp, tabOf, type TestDeps } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { attendeeCookie } from '../../plugins/actors.ts'
import { PUBLIC_URL } from '../../testing/build-test-app.ts'
import { buildWholeApp } from '../../testing/build-whole-app.ts'

const db = await createTestDatabase()

type Scene = Awaited<ReturnType<typeof scene>>

describe('before the reveal', () => {
  test('no answer to the one differs, whether the other said yes, no, or no more', async () => {
    const evenings = await Promise.all(
      [[], [true], [true, false], [false]].map(async (said) => {
        const evening = await scene()
        for (const isYes of said)
          await evening.sam.put(`people-met/${evening.noor.attendeeId}/yes`, { isYes })
        return { evening, answers: await everythingThatNoorAsks(evening) }
      }),
    )
    const [first, ...others] = evenings.map(({ evening, answers }) => withoutIds(evening, answers))
    for (const other of others) expect(other).toEqual(first)
  })

  test('no answer to the one differs when the other has said not again', async () => {
    const [plain, blocked] = [await scene(), await scene()]
    const reply = await blocked.sam.post(`people/${blocked.noor.attendeeId}/block`)
    expect(reply.statusCode).toBe(204)
    expect(withoutIds(blocked, await everythingThatNoorAsks(blocked))).toEqual(
      withoutIds(plain, await everythingThatNoorAsks(plain)),
    )
  })
})

test('when the event is over, a yes of both shows the address to both, and a block shows it to neither', async () => {
  for (const isBlocked of [false, true]) {
    const { noor, sam, passTheEnd } = await scene()
    for (const [one, other] of [
      [noor, sam],
      [sam, noor],
    ] as const) {
      await one.put(`people-met/${other.attendeeId}/yes`, { isYes: true })
    }
    if (isBlocked) await sam.post(`people/${noor.attendeeId}/block`)
    passTheEnd()
    for (const [one, other] of [
      [noor, sam],
      [sam, noor],
    ] as const) {
      const { isRevealed, people } = (await one.get('people-met')).json()
      const email = isBlocked ? null : `${other.personId}@a.example`
      expect({ isRevealed, people }).toMatchObject({
        isRevealed: true,
        people: [{ isMutual: !isBlocked, email }],
      })
    }
  }
})

test('a closed table answers the same, with and without a block, at the door and in the foyer', async () => {
  const [full, blocked] = [await scene({ people: 6 }), await scene({ people: 6 })]
  for (const actor of full.crowd) await full.sit(actor)
  await blocked.sit(blocked.sam)
  await blocked.sam.post(`people/${blocked.noor.attendeeId}/block`)
  const seen = await Promise.all(
    [full, blocked].map(async (evening) => {
      const door = await evening.sit(evening.noor)
      const { lounges } = (await evening.noor.get('venue')).json()
      return withoutIds(evening, { status: door.statusCode, code: door.json().code, lounges })
    }),
  )
  expect(seen[0]).toContain('table.full')
  expect(seen[1]).toEqual(seen[0])
})

/** All that the page of an attendee may ask, with their own yes said, taken back, and said once more. */
async function everythingThatNoorAsks({ noor, sam, speedDateId, sit }: Scene) {
  const about = `people-met/${sam.attendeeId}`
  return [
    await noor.put(`${about}/note`, { note: 'Rows on Sundays' }),
    await noor.put(`${about}/yes`, { isYes: true }),
    await noor.get('people-met'),
    await noor.put(`${about}/yes`, { isYes: false }),
    await noor.get('people-met'),
    await noor.put(`${about}/yes`, { isYes: true }),
    await noor.get('people-met'),
    await noor.get('venue'),
    await noor.get(`speed-dates/${speedDateId}`),
    await noor.get('blocks'),
    await sit(noor),
    await noor.get('venue'),
    await noor.post(`people/${sam.attendeeId}/report`, { text: '', isBlocked: false }),
  ].map(({ statusCode, headers, body }) => ({ statusCode, type: headers['content-type'], body }))
}

/** Ids, secrets and instants are each evening's own; an id is told by when it came up. */
function withoutIds({ deps }: Scene, value: unknown): string {
  const seen = new Map<string, string>()
  const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g
  const now = deps.now().getTime()
  return (
    JSON.stringify(value, undefined, 1)
      .replaceAll(uuid, (id) => seen.get(id) ?? seen.set(id, `id-${seen.size}`).get(id) ?? '')
      .replaceAll(/spring-fair-[\da-f]{8}/g, 'slug')
      .replaceAll(/token\\":\\"[^"]+/g, 'token')
      // Since when somebody sits there goes by the clock of the database.
      .replaceAll(/since\\":\\"[^"]+/g, 'since')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => `${Date.parse(instant) - now} ms`)
  )
}

/** Noor and Sam have met in a round that is over; a crowd may stand around. */
async function scene({ people = 2 } = {}) {
  const gathering = await createGathering(db, { people })
  const { deps, speedDateId, tableId } = gathering
  const { app } = await buildWholeApp(deps)
  const [noor, sam, ...crowd] = await Promise.all(
    gathering.actors.map(async (actor) => asBrowser(app, actor, deps)),
  )
  if (!noor || !sam) throw new Error('Nobody is here')
  await db.update(speedDates).set({ phase: 'running', round: 1 }).where(eq(speedDates.id, speedDateId))
  await pairUp(db, { speedDateId, members: [noor, sam], bellAt: deps.now() })
  const sit = (who: typeof noor) =>
    who.post('place', { tabId: tabOf(who.attendeeId), to: { kind: 'table', tableId } })
  return { deps, speedDateId, noor, sam, crowd, sit, passTheEnd: () => deps.clock.pass(120 * 60) }
}

type App = Awaited<ReturnType<typeof buildWholeApp>>['app']

/** Somebody with a session, and what their page may ask. */
async function asBrowser(app: App, actor: AttendeeActor, { secrets, now }: TestDeps) {
  const { attendeeId, eventId } = actor
  const secret = secrets.secret()
  const expiresAt = minutesAfter(now(), 600)
  await db.insert(attendeeSessions).values({ attendeeId, secretHash: secrets.hash(secret), expiresAt })
  const ask = (method: 'GET' | 'POST' | 'PUT') => (path: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/events/${eventId}/${path}`,
      headers: { origin: PUBLIC_URL, cookie: `${attendeeCookie(eventId, PUBLIC_URL)}=${secret}` },
      ...(payload && { payload }),
    })
  return { ...actor, get: ask('GET'), post: ask('POST'), put: ask('PUT') }
}
