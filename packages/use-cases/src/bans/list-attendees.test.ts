import { addMember, createGathering, createTestDatabase } from '@stamtafel/testing'
import { describe, expect, test } from 'vitest'
import { createBans } from './create-bans.ts'

const db = await createTestDatabase()

describe('the list of those who are registered', () => {
  test('says who is here and who was removed, by whom and why', async () => {
    const { bans, organiser, member, target, eventId } = await scene()
    const { attendeeId } = target
    await bans.ban(organiser, { eventId, attendeeId, reason: 'Would not stop' })
    const { attendees, hasMore } = await bans.listAttendees(organiser, { eventId })
    expect(hasMore).toBe(false)
    expect(attendees).toEqual([
      {
        attendeeId,
        name: 'Person 1',
        email: `${target.personId}@a.example`,
        isHere: false,
        ban: { at: expect.any(Date), by: 'organiser', reason: 'Would not stop' },
      },
      {
        attendeeId: expect.any(String),
        name: 'Person 2',
        email: expect.any(String),
        isHere: true,
        ban: null,
      },
    ])
    await expect(bans.listAttendees(member, { eventId })).rejects.toMatchObject({ code: 'permission.denied' })
  })

  test('is that of those alone who are here, where a host asks for them', async () => {
    const { bans, organiser, target, eventId } = await scene()
    const here = async () =>
      (await bans.listAttendees(organiser, { eventId, presence: 'here' })).attendees.map(({ name }) => name)
    expect(await here()).toEqual(['Person 1', 'Person 2'])
    await bans.ban(organiser, { eventId, attendeeId: target.attendeeId })
    expect(await here()).toEqual(['Person 2'])
  })

  test('is searched by name and by address, whatever signs somebody types', async () => {
    const { bans, organiser, target, eventId } = await scene()
    const find = async (search: string) =>
      (await bans.listAttendees(organiser, { eventId, search })).attendees.map(({ name }) => name)
    expect(await find('person 2')).toEqual(['Person 2'])
    expect(await find(target.personId.slice(0, 13))).toEqual(['Person 1'])
    expect(await find('%')).toEqual([])
  })

  test('comes in pages, of which each begins after the last of the one before', async () => {
    const { bans, organiser, eventId, addPeople } = await scene()
    await addPeople(200)
    const first = await bans.listAttendees(organiser, { eventId })
    expect(first).toMatchObject({ hasMore: true })
    const after = first.attendees.at(-1)?.attendeeId ?? ''
    const second = await bans.listAttendees(organiser, { eventId, after })
    expect(second.hasMore).toBe(false)
    const ids = [...first.attendees, ...second.attendees].map(({ attendeeId }) => attendeeId)
    expect(new Set(ids).size).toBe(202)
  })
})

async function scene() {
  const { deps, eventId, organisationId, actors, addPeople } = await createGathering(db, { people: 2 })
  const [target] = actors
  if (!target) throw new Error('Nobody came')
  return {
    eventId,
    target,
    addPeople,
    bans: createBans(deps),
    organiser: await addMember(db, organisationId, 'organiser'),
    member: await addMember(db, organisationId, 'member'),
  }
}
