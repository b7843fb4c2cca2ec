import { attendees, entries, sessions, stages } from '@stamtafel/db/schema'
import { minutesAfter } from '@stamtafel/domain'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createAgenda } from './create-agenda.ts'

const db = await createTestDatabase()
const agenda = createAgenda({ db, publicUrl: 'https://meet.example' })

test('the agenda is in the order of its times, with the stage of a talk and the plan of a speed date', async () => {
  const { noor, eventId, speedDateId, talkId } = await scene()
  const { sessions: seen } = await agenda.see(noor, { eventId })
  expect(seen).toMatchObject([
    {
      kind: 'speed-date',
      stage: null,
      speedDate: { id: speedDateId, rounds: 3, roundSeconds: 120, joined: 1 },
    },
    { id: talkId, kind: 'talk', title: 'Opening', stage: { name: 'Grote Zaal' }, speedDate: null },
  ])
})

test('a star is kept for who gave it, and shown to nobody else', async () => {
  const { noor, sam, eventId, talkId } = await scene()
  await agenda.star(noor, { eventId, sessionId: talkId, isStarred: true })
  await agenda.star(noor, { eventId, sessionId: talkId, isStarred: true })
  expect((await agenda.see(noor, { eventId })).sessions.map(({ isStarred }) => isStarred)).toEqual([
    false,
    true,
  ])
  expect((await agenda.see(sam, { eventId })).sessions.map(({ isStarred }) => isStarred)).toEqual([
    false,
    false,
  ])
})

test('a star that is taken back is gone, also when it is taken back twice', async () => {
  const { noor, eventId, talkId } = await scene()
  await agenda.star(noor, { eventId, sessionId: talkId, isStarred: true })
  await agenda.star(noor, { eventId, sessionId: talkId, isStarred: false })
  await agenda.star(noor, { eventId, sessionId: talkId, isStarred: false })
  expect((await agenda.see(noor, { eventId })).sessions.some(({ isStarred }) => isStarred)).toBe(false)
})

test('a session of another event has no star to give', async () => {
  const { noor, eventId } = await scene()
  const other = await scene()
  const star = { eventId, sessionId: other.talkId, isStarred: true }
  await expect(agenda.star(noor, star)).rejects.toMatchObject({ code: 'session.not-found' })
})

test('the agenda of another event is not there', async () => {
  const { noor } = await scene()
  const { eventId } = await scene()
  await expect(agenda.see(noor, { eventId })).rejects.toMatchObject({ code: 'event.not-found' })
})

test('a calendar has what one has starred, in the order of its times, with the stage and the way in', async () => {
  const { noor, eventId, talkId } = await scene()
  const { sessions: seen } = await agenda.see(noor, { eventId })
  expect((await agenda.listForCalendar(noor, { eventId })).entries).toEqual([])
  for (const { id } of seen) await agenda.star(noor, { eventId, sessionId: id, isStarred: true })
  const { slug, entries: listed } = await agenda.listForCalendar(noor, { eventId })
  expect(listed.map(({ id }) => id)).toEqual(seen.map(({ id }) => id))
  const url = `https://meet.example/e/${slug}`
  expect(listed.find(({ id }) => id === talkId)).toMatchObject({ title: 'Opening', place: 'Grote Zaal', url })
})

test('one session goes into a calendar without a star, in the language of who asks', async () => {
  const { noor, eventId, talkId } = await scene()
  await db.update(attendees).set({ locale: 'nl' }).where(eq(attendees.id, noor.attendeeId))
  const { entries: listed } = await agenda.listForCalendar(noor, { eventId, sessionId: talkId })
  expect(listed).toHaveLength(1)
  expect(listed[0]?.says).toMatch(/Naar binnen: https:/)
})

test('a session of another event goes into no calendar', async () => {
  const { noor, eventId } = await scene()
  const { talkId } = await scene()
  await expect(agenda.listForCalendar(noor, { eventId, sessionId: talkId })).rejects.toMatchObject({
    code: 'session.not-found',
  })
})

async function scene() {
  const gathering = await createGathering(db, { people: 2 })
  const { eventId, actors, deps } = gathering
  const [noor, sam] = actors
  if (!noor || !sam) throw new Error('A gathering of two has two people')
  const stageId = crypto.randomUUID()
  const talkId = crypto.randomUUID()
  const startsAt = minutesAfter(deps.now(), 60)
  await db.insert(stages).values({ id: stageId, eventId, name: 'Grote Zaal' })
  await db.insert(sessions).values({
    id: talkId,
    eventId,
    kind: 'talk',
    title: 'Opening',
    startsAt,
    endsAt: minutesAfter(startsAt, 30),
    stageId,
  })
  await db.insert(entries).values({ speedDateId: gathering.speedDateId, attendeeId: sam.attendeeId })
  return { ...gathering, noor, sam, talkId }
}
