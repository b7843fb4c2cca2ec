import { speedDates } from '@stamtafel/db/schema'
import { addMember, addStage, createOrganisation, createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createStages } from '../stages/create-stages.ts'
import { startEditing } from '../testing/start-editing.ts'

const db = await createTestDatabase()
const scene = () => startEditing(db)
const PLAN = { rounds: 3, roundSeconds: 120, breakSeconds: 30, gatherSeconds: 60 }

describe('two organisers', () => {
  test('who change the same thing at once: one does it, the other looks again', async () => {
    const { events, organiser, organisationId, eventId, tableId, see } = await scene()
    const owner = await addMember(db, organisationId, 'owner')
    const edit = (topic: string) => ({ type: 'edit-table', tableId, number: 1, topic, seats: 4 }) as const
    const done = await Promise.allSettled([
      events.change(organiser, { eventId, after: 0, change: edit('Gardens') }),
      events.change(owner, { eventId, after: 0, change: edit('Trains') }),
    ])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = done.find((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'event.outdated' })
    expect((await see()).edition).toBe(1)
  })

  test('who add tables at once: the second adds them after having seen the first', async () => {
    const { events, organiser, eventId, loungeId, see } = await scene()
    const change = { type: 'add-tables', loungeId, count: 2, seats: 6 } as const
    const add = (after: number) => events.change(organiser, { eventId, after, change })
    const done = await Promise.allSettled([add(0), add(0)])
    expect(done.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'event.outdated' })
    await add(1)
    expect((await see()).tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  })
})

test('members change nothing, and organisers of elsewhere find nothing to change', async () => {
  const { events, organisationId, eventId, told } = await scene()
  const asked = { eventId, after: 0, change: { type: 'add-stage', name: 'Attic' } } as const
  const member = await addMember(db, organisationId, 'member')
  await expect(events.change(member, asked)).rejects.toMatchObject({ code: 'permission.denied' })
  const { owner } = await createOrganisation(db)
  await expect(events.change(owner, asked)).rejects.toMatchObject({ code: 'event.not-found' })
  expect(told()).toEqual([])
})

test('parts of another event are not there', async () => {
  const { change, alongside } = await scene()
  const { tableId, loungeId, sessionId } = await alongside()
  const table = { tableId, number: 1, topic: null, seats: 4 }
  const refusals = [
    [{ type: 'edit-table', ...table }, 'table.not-found'],
    [{ type: 'remove-table', tableId }, 'table.not-found'],
    [{ type: 'rename-lounge', loungeId, name: 'Mine' }, 'lounge.not-found'],
    [{ type: 'remove-lounge', loungeId }, 'lounge.not-found'],
    [{ type: 'add-tables', loungeId, count: 1, seats: 4 }, 'lounge.not-found'],
    [{ type: 'remove-session', sessionId }, 'session.not-found'],
  ] as const
  for (const [asked, code] of refusals) await expect(change(asked)).rejects.toMatchObject({ code })
})

describe('the event itself', () => {
  test('moves with what has not begun of its programme, and the timers look at it again', async () => {
    const world = await scene()
    const { change, details, inMinutes, speedDateId, sessionId, deps, told } = world
    const { talkId, stageId } = await addStage(db, { eventId: world.eventId, startsAt: inMinutes(0) })
    await change({ ...details, name: 'Summer fair', startsAt: inMinutes(15), endsAt: inMinutes(135) })
    const event = await world.see()
    expect(event).toMatchObject({ name: 'Summer fair', startsAt: inMinutes(15), endsAt: inMinutes(135) })
    expect(event.sessions).toMatchObject([
      { id: talkId, startsAt: inMinutes(15), endsAt: inMinutes(45) },
      { id: sessionId, startsAt: inMinutes(45), endsAt: inMinutes(55) },
    ])
    const [row] = await db.select().from(speedDates).where(eq(speedDates.id, speedDateId))
    expect(row).toMatchObject({ startsAt: inMinutes(45), nextStepAt: inMinutes(45) })
    expect(deps.jobs.enqueued()).toMatchObject([{ payload: { speedDateId } }])
    expect(told().map(({ message, revision }) => [message, revision])).toEqual([
      [{ type: 'event.changed' }, 1],
      [{ type: 'session.changed', sessionId: talkId, stageId }, 1],
      [{ type: 'speed-date.changed', speedDateId }, 1],
    ])
  })

  test.for([
    ['shorter than its programme', 0, 35, 'session.outside-event'],
    ['over before it has begun', 10, 5, 'event.impossible-times'],
    ['over already', -60, -1, 'event.impossible-times'],
    ['so early that the speed date would have begun', -40, 80, 'session.outside-event'],
  ] as const)('is not made %s', async ([, from, to, code]) => {
    const { change, details, inMinutes } = await scene()
    const changed = change({ ...details, startsAt: inMinutes(from), endsAt: inMinutes(to) })
    await expect(changed).rejects.toMatchObject({ code })
  })

  test('is not changed any more when it is over', async () => {
    const { change, details, deps } = await scene()
    deps.clock.pass(151 * 60)
    await expect(change(details)).rejects.toMatchObject({ code: 'event.wrong-phase' })
  })
})

describe('a talk', () => {
  test('is added, changed and taken out', async () => {
    const { change, inMinutes, see, eventId } = await scene()
    const { stageId, talkId } = await addStage(db, { eventId, startsAt: inMinutes(0) })
    const talk = { title: 'Welcome', startsAt: inMinutes(45), endsAt: inMinutes(60), stageId }
    const added = await change({ type: 'add-talk', ...talk })
    const { id } = added.sessions.find(({ title }) => title === 'Welcome') ?? { id: '' }
    await change({ type: 'edit-talk', sessionId: id, ...talk, title: 'Hello', stageId: null })
    await change({ type: 'remove-session', sessionId: talkId })
    expect((await see()).sessions).toMatchObject([
      { kind: 'speed-date' },
      { id, title: 'Hello', stageId: null },
    ])
  })

  test('that is on keeps its stage and start, and is not taken out', async () => {
    const { change, inMinutes, deps, organiser, eventId } = await scene()
    const { stageId, talkId: sessionId } = await addStage(db, { eventId, startsAt: inMinutes(0) })
    await createStages(deps).giveSessionCommand(organiser, { eventId, sessionId, type: 'start' })
    const talk = { type: 'edit-talk', sessionId, title: 'Longer', startsAt: inMinutes(0), stageId } as const
    const edited = await change({ ...talk, endsAt: inMinutes(45) })
    expect(edited.sessions).toContainEqual(
      expect.objectContaining({ title: 'Longer', endsAt: inMinutes(45) }),
    )
    const refused = { code: 'session.wrong-phase' }
    await expect(change({ ...talk, endsAt: inMinutes(45), stageId: null })).rejects.toMatchObject(refused)
    await expect(change({ type: 'remove-session', sessionId })).rejects.toMatchObject(refused)
    await expect(change({ type: 'remove-stage', stageId })).rejects.toMatchObject({ code: 'stage.occupied' })
  })

  test.for([
    [-31, -20],
    [10, 5],
    [100, 121],
  ] as const)('does not last from minute %i to %i of two hours', async ([from, to]) => {
    const { change, inMinutes } = await scene()
    const talk = { title: 'Welcome', startsAt: inMinutes(from), endsAt: inMinutes(to), stageId: null }
    await expect(change({ type: 'add-talk', ...talk })).rejects.toMatchObject({
      code: 'session.outside-event',
    })
  })
})

describe('a speed date', () => {
  test('that has not begun is planned anew, and its bell follows', async () => {
    const { change, sessionId, speedDateId, inMinutes, deps } = await scene()
    const wish = { title: 'Meet', startsAt: inMinutes(60), ...PLAN, rounds: 2 }
    const event = await change({ type: 'edit-speed-date', sessionId, ...wish })
    expect(event.speedDates).toMatchObject([{ id: speedDateId, startsAt: inMinutes(60), rounds: 2 }])
    expect(event.sessions).toMatchObject([{ title: 'Meet', startsAt: inMinutes(60) }])
    const [row] = await db.select().from(speedDates).where(eq(speedDates.id, speedDateId))
    expect(row).toMatchObject({ nextStepAt: inMinutes(60), fence: 1 })
    expect(deps.jobs.enqueued()).toMatchObject([{ payload: { speedDateId } }])
  })

  test('that gathers, runs or is over is its hosts’, and stays in the programme', async () => {
    const { change, sessionId, speedDateId, inMinutes } = await scene()
    await db.update(speedDates).set({ phase: 'gathering' }).where(eq(speedDates.id, speedDateId))
    const wish = {
      type: 'edit-speed-date',
      sessionId,
      title: 'Meet',
      startsAt: inMinutes(60),
      ...PLAN,
    } as const
    const refused = { code: 'speed-date.wrong-phase' }
    await expect(change(wish)).rejects.toMatchObject(refused)
    await expect(change({ type: 'remove-session', sessionId })).rejects.toMatchObject(refused)
  })

  test('is one at an event, and comes back after it was taken out', async () => {
    const { change, sessionId, inMinutes } = await scene()
    const wish = { type: 'add-speed-date', title: 'Meet', startsAt: inMinutes(20), ...PLAN } as const
    await expect(change(wish)).rejects.toMatchObject({ code: 'speed-date.exists' })
    await change({ type: 'remove-session', sessionId })
    const { speedDates: dates, id: eventId } = await change(wish)
    expect(dates).toMatchObject([{ phase: 'scheduled', startsAt: inMinutes(20), rounds: 3 }])
    const [row] = await db.select().from(speedDates).where(eq(speedDates.eventId, eventId))
    expect(row?.nextStepAt).toEqual(inMinutes(20))
  })

  test('is refused where its rounds do not fit', async () => {
    const { change, sessionId, inMinutes } = await scene()
    const wish = {
      type: 'edit-speed-date',
      sessionId,
      title: 'Meet',
      startsAt: inMinutes(60),
      ...PLAN,
    } as const
    const hasty = { ...wish, roundSeconds: 15, breakSeconds: 0 }
    await expect(change(hasty)).rejects.toMatchObject({ code: 'speed-date.too-short' })
    await expect(change({ ...wish, rounds: 40 })).rejects.toMatchObject({ code: 'session.outside-event' })
    const past = { ...wish, startsAt: inMinutes(-1) }
    await expect(change(past)).rejects.toMatchObject({ code: 'session.outside-event' })
  })
})
