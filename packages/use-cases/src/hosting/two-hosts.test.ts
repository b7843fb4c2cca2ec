import { speedDates } from '@stamtafel/db/schema'
import { minutesAfter } from '@stamtafel/domain'
import { addMember, createOrganisation, createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listRecentCommands } from './recent-commands.ts'
import { startHosting } from '../testing/start-hosting.ts'

const db = await createTestDatabase()
const start = startHosting.bind(undefined, db)

describe('two hosts at once', () => {
  test('have one outcome, and whoever was later is told to look again', async () => {
    const evening = await start(2)
    await evening.playTo('talking')
    const other = await addMember(db, evening.organisationId, 'owner')
    const given = await Promise.allSettled([
      evening.command('more-round', { after: 0 }),
      evening.command('stop', { after: 0, by: other }),
    ])
    const refused = given.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'speed-date.outdated' } }])
    const log = await evening.log()
    expect(log).toHaveLength(1)
    const [done] = (await evening.facts()).commands
    expect(done).toMatchObject({ number: 1, type: log[0]?.type, at: evening.deps.now() })
    expect(done?.by).toBe(log[0]?.type === 'stop' ? 'owner' : 'organiser')
  })

  test('do one after the other what each has seen the other do', async () => {
    const evening = await start(2)
    await evening.playTo('talking')
    await evening.command('more-round')
    await evening.command('more-round')
    expect((await evening.log()).map(({ number }) => number)).toEqual([1, 2])
  })
})

test('a host and the worker at once leave one of the two orders, and nothing half done', async () => {
  const evening = await start(4)
  evening.deps.clock.pass(41)
  const [, facts] = await Promise.all([evening.tend(), evening.command('stop')])
  expect(facts.stopsAt).not.toBeNull()
  expect(await evening.rounds()).toEqual([])
  expect(await evening.reserved()).toEqual([])
})

test('what a host says is kept with their name, and shown to those in it until a newer word or the end', async () => {
  const evening = await start(2)
  await evening.command({ type: 'say', text: 'Five minutes longer' })
  const at = evening.deps.now()
  const said = { number: 1, type: 'say', by: 'organiser', at, text: 'Five minutes longer' } as const
  const [noor] = evening.actors
  if (!noor) throw new Error('Nobody is here')
  expect((await evening.speedDates.see(noor, { speedDateId: evening.speedDateId })).commands).toEqual([said])
  expect((await evening.facts()).commands).toMatchObject([said])
  const commandsAt = (now: Date) => listRecentCommands(db, { speedDateId: evening.speedDateId, now })
  await evening.command('more-break')
  expect(await commandsAt(minutesAfter(at, 30))).toEqual([said])
  await evening.command({ type: 'say', text: 'Coffee is ready' })
  expect(await commandsAt(minutesAfter(at, 30))).toMatchObject([{ text: 'Coffee is ready' }])
  await db
    .update(speedDates)
    .set({ phase: 'ended', endedAt: at })
    .where(eq(speedDates.id, evening.speedDateId))
  expect(await commandsAt(minutesAfter(at, 30))).toEqual([])
})

test('hosts see the latest ten of what was done, and numbers of people', async () => {
  const evening = await start(4)
  for (let count = 0; count < 12; count++) await evening.command('more-break')
  expect((await evening.facts()).commands.map(({ number }) => number)).toEqual([
    3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ])
  const other = await start(4)
  await other.playTo('talking')
  expect(await other.facts()).toMatchObject({
    joined: 4,
    here: 4,
    silent: 0,
    talking: 4,
    pairs: 2,
    trios: 0,
    waiting: 0,
  })
})

test('hosting is for organisers of the event, and for its own speed dates', async () => {
  const evening = await start(0)
  const member = await addMember(db, evening.organisationId, 'member')
  const stranger = (await createOrganisation(db)).owner
  const elsewhere = await start(0)
  await expect(evening.command('start', { by: member })).rejects.toMatchObject({ code: 'permission.denied' })
  await expect(evening.command('start', { by: stranger })).rejects.toMatchObject({ code: 'event.not-found' })
  const crossed = evening.hosting.giveCommand(evening.organiser, {
    eventId: evening.eventId,
    speedDateId: elsewhere.speedDateId,
    after: 0,
    command: { type: 'start' },
  })
  await expect(crossed).rejects.toMatchObject({ code: 'speed-date.not-found' })
})
