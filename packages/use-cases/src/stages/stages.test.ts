import { sessions } from '@stamtafel/db/schema'
import { minutesAfter } from '@stamtafel/domain'
import { addMember, createOrganisation, createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { startStage } from '../testing/start-stage.ts'

const db = await createTestDatabase()
const start = startStage.bind(undefined, db)

async function withTwo() {
  const evening = await start({ people: 2 })
  const [noor, sam] = evening.actors
  if (!noor || !sam) throw new Error('Nobody is here')
  return { ...evening, noor, sam }
}

describe('a session', () => {
  test('goes live and ends by a host, who is named with the instant', async () => {
    const { session, noor, stages, stageId, deps } = await withTwo()
    const startedAt = deps.now()
    expect((await session('start')).sessions).toMatchObject([
      { phase: 'live', startedAt, startedBy: 'organiser', endedAt: null },
    ])
    expect((await stages.see(noor, { stageId })).current).toMatchObject({ title: 'Talk 1', phase: 'live' })
    deps.clock.pass(60)
    expect((await session('end')).sessions).toMatchObject([
      { phase: 'ended', startedAt, endedAt: deps.now(), endedBy: 'organiser' },
    ])
    expect(await stages.see(noor, { stageId })).toMatchObject({ current: { phase: 'ended' }, next: null })
  })

  test('is told to everybody with the revision, once', async () => {
    const { session, during, talkId, stageId, eventId } = await withTwo()
    const message = { type: 'session.changed', sessionId: talkId, stageId }
    const told = await during(() => session('start'))
    expect(told).toEqual([{ eventId, revision: expect.any(Number), to: 'event', message }])
    expect(await during(() => session('start'))).toEqual([])
  })

  test('begun by two hosts at once is begun once, and both see by whom', async () => {
    const { session, organisationId, talkId } = await withTwo()
    const owner = await addMember(db, organisationId, 'owner')
    const [a, b] = await Promise.all([session('start'), session('start', { by: owner })])
    const [row] = await db.select().from(sessions).where(eq(sessions.id, talkId))
    expect(row?.startedBy).not.toBeNull()
    expect(a.sessions[0]?.startedBy).toBe(b.sessions[0]?.startedBy)
  })

  test('waits until the one before it on the same stage has ended', async () => {
    const evening = await start({ people: 0, talks: 2 })
    const [, second = ''] = evening.sessionIds
    await evening.session('start')
    const early = evening.session('start', { sessionId: second })
    await expect(early).rejects.toMatchObject({ code: 'stage.busy' })
    await evening.session('end')
    expect((await evening.session('start', { sessionId: second })).sessions).toMatchObject([
      { phase: 'ended' },
      { phase: 'live' },
    ])
  })

  test('that was left out holds up nothing: another one begins, and those who wait read of that', async () => {
    const { sessionIds, session, stages, stageId, deps, actors } = await start({ people: 1, talks: 3 })
    const [noor] = actors
    const [, second = '', third] = sessionIds
    if (!noor) throw new Error('Nobody is here')
    const next = async () => (await stages.see(noor, { stageId })).next
    const until = minutesAfter(deps.now(), 30)
    expect(await next()).toMatchObject({ title: 'Talk 1', until })
    deps.clock.pass(31 * 60)
    expect(await next()).toMatchObject({ id: second, until: minutesAfter(until, 30) })
    expect((await session('start', { sessionId: second })).sessions).toMatchObject([
      { phase: 'scheduled' },
      { phase: 'live' },
      { phase: 'scheduled' },
    ])
    expect(await next()).toMatchObject({ id: third })
  })

  test('whose time is over may still begin, for hosts decide', async () => {
    const { session, stages, stageId, noor, deps } = await withTwo()
    deps.clock.pass(31 * 60)
    expect(await stages.see(noor, { stageId })).toMatchObject({ current: null, next: null })
    await session('start')
    expect(await stages.see(noor, { stageId })).toMatchObject({ current: { phase: 'live' }, next: null })
  })

  test('that is over does not begin again, and none ends before it began', async () => {
    const { session } = await withTwo()
    await expect(session('end')).rejects.toMatchObject({ code: 'session.wrong-phase' })
    await session('start')
    await session('end')
    await expect(session('start')).rejects.toMatchObject({ code: 'session.wrong-phase' })
  })

  test('begins only while the doors are open', async () => {
    const { session, deps } = await withTwo()
    deps.clock.pass(151 * 60)
    await expect(session('start')).rejects.toMatchObject({ code: 'event.wrong-phase' })
  })

  test('that is a speed date is not for hosts of stages', async () => {
    const { session, sessionId } = await withTwo()
    await expect(session('start', { sessionId })).rejects.toMatchObject({ code: 'session.not-found' })
  })
})

describe('after its end', () => {
  test('those on stage have ten seconds, then they are the audience, and hands go down at once', async () => {
    const { session, bringUp, say, roleOf, permissionsOf, timer, deps, noor, sam, stageId, stages } =
      await withTwo()
    await session('start')
    await bringUp(noor)
    await say(sam, 'raise')
    await session('end')
    expect([await roleOf(noor), await roleOf(sam)]).toEqual(['on-stage', 'audience'])
    const clearsAt = new Date(deps.now().getTime() + 10_000)
    expect(await stages.see(sam, { stageId })).toMatchObject({ clearsAt, current: { phase: 'ended' } })
    await timer.clear({ stageId })
    expect(await roleOf(noor)).toBe('on-stage')
    expect(deps.jobs.enqueued()).toContainEqual(
      expect.objectContaining({ name: 'clear-stage', payload: expect.objectContaining({ stageId }) }),
    )
    deps.clock.pass(10)
    await timer.clear({ stageId })
    expect(await roleOf(noor)).toBe('audience')
    expect(await permissionsOf(noor)).toEqual({ sources: [], isHidden: false })
  })

  test('whoever was asked before and accepts in the goodbye goes with the others', async () => {
    const { session, host, say, roleOf, timer, deps, noor, stageId } = await withTwo()
    await session('start')
    await host(noor, 'invite')
    deps.clock.pass(5)
    await session('end')
    deps.clock.pass(5)
    await say(noor, 'accept')
    expect(await roleOf(noor)).toBe('on-stage')
    deps.clock.pass(6)
    await timer.clear({ stageId })
    expect(await roleOf(noor)).toBe('audience')
  })

  test('they stay where the next one is live by then', async () => {
    const evening = await start({ people: 1, talks: 2 })
    const [noor] = evening.actors
    const [, second = ''] = evening.sessionIds
    if (!noor) throw new Error('Nobody is here')
    await evening.session('start')
    await evening.bringUp(noor)
    await evening.session('end')
    await evening.session('start', { sessionId: second })
    evening.deps.clock.pass(11)
    await evening.timer.sweep()
    expect(await evening.roleOf(noor)).toBe('on-stage')
  })
})

describe('hosting a stage', () => {
  test('is for organisers of the event, and for its own stages and people', async () => {
    const { host, noor, organisationId, stages, eventId, stageId } = await withTwo()
    const elsewhere = await withTwo()
    const member = await addMember(db, organisationId, 'member')
    const stranger = (await createOrganisation(db)).owner
    await expect(host(noor, 'invite', member)).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(host(noor, 'invite', stranger)).rejects.toMatchObject({ code: 'event.not-found' })
    await expect(host(elsewhere.noor, 'invite')).rejects.toMatchObject({ code: 'attendee.not-found' })
    const crossed = stages.listPeople(elsewhere.organiser, { eventId: elsewhere.eventId, stageId })
    await expect(crossed).rejects.toMatchObject({ code: 'stage.not-found' })
    await expect(stages.listHosted(stranger, { eventId })).rejects.toMatchObject({ code: 'event.not-found' })
  })

  test('shows hands in the order in which they went up, and who is at the stage', async () => {
    const { session, say, noor, sam, stages, organiser, eventId, stageId, deps } = await withTwo()
    await session('start')
    await say(sam, 'raise')
    deps.clock.pass(1)
    await say(noor, 'raise')
    const { stages: hosted } = await stages.listHosted(organiser, { eventId })
    expect(hosted[0]?.hands.map(({ name }) => name)).toEqual(['Person 2', 'Person 1'])
    const here = { eventId, stageId }
    expect(await stages.listPeople(organiser, here)).toMatchObject({
      watching: 2,
      people: [{ name: 'Person 1', role: 'raised' }, { name: 'Person 2' }],
    })
    expect((await stages.listPeople(organiser, { ...here, search: 'SON 2' })).people).toHaveLength(1)
    expect((await stages.listPeople(organiser, { ...here, search: '%' })).people).toEqual([])
  })
})
