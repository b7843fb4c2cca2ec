import { addMember, createGathering, createOrganisation, createTestDatabase } from '@stamtafel/testing'
import { expect, test } from 'vitest'
import { createVenue } from '../places/create-venue.ts'
import { createAnnouncements } from './create-announcements.ts'

const db = await createTestDatabase()
const LUNCH = { en: 'Lunch is on', nl: 'De lunch staat klaar' }

async function scene() {
  const gathering = await createGathering(db, { people: 1 })
  const { deps, eventId, organisationId, actors } = gathering
  const [noor] = actors
  if (!noor) throw new Error('Nobody came')
  const venue = createVenue(deps)
  return {
    deps,
    eventId,
    organisationId,
    announcements: createAnnouncements(deps),
    organiser: await addMember(db, organisationId, 'organiser'),
    read: async () => (await venue.see(noor, { eventId })).announcement,
  }
}

test('what a host says reaches everybody at the event at once, with all there is to know', async () => {
  const { announcements, organiser, eventId, deps } = await scene()
  const said = await announcements.announce(organiser, { eventId, texts: LUNCH })
  expect(said).toMatchObject({ texts: LUNCH, by: 'organiser', at: deps.now().toISOString() })
  expect(deps.live.published.filter((one) => one.eventId === eventId)).toEqual([
    { eventId, revision: 1, to: 'event', message: { type: 'event.announced', announcement: said } },
  ])
})

test('whoever comes within ten minutes reads the latest', async () => {
  const { announcements, organiser, eventId, deps, read } = await scene()
  expect(await read()).toBeNull()
  await announcements.announce(organiser, { eventId, texts: LUNCH })
  deps.clock.pass(60)
  const later = await announcements.announce(organiser, { eventId, texts: { en: 'Lunch is over', nl: null } })
  deps.clock.pass(599)
  expect(await read()).toEqual(later)
  deps.clock.pass(2)
  expect(await read()).toBeNull()
})

test('two hosts at once have both said something, and the page of hosts lists both', async () => {
  const { announcements, organiser, organisationId, eventId } = await scene()
  const owner = await addMember(db, organisationId, 'owner')
  await Promise.all([
    announcements.announce(organiser, { eventId, texts: LUNCH }),
    announcements.announce(owner, { eventId, texts: { en: null, nl: 'Koffie' } }),
  ])
  const said = await announcements.list(owner, { eventId })
  expect(new Set(said.map(({ by }) => by))).toEqual(new Set(['organiser', 'owner']))
})

test('speaking to everybody is for hosts of this organisation', async () => {
  const { announcements, organisationId, eventId, deps } = await scene()
  const member = await addMember(db, organisationId, 'member')
  const stranger = (await createOrganisation(db)).owner
  const said = { eventId, texts: LUNCH }
  await expect(announcements.announce(member, said)).rejects.toMatchObject({ code: 'permission.denied' })
  await expect(announcements.announce(stranger, said)).rejects.toMatchObject({ code: 'event.not-found' })
  await expect(announcements.list(stranger, { eventId })).rejects.toMatchObject({ code: 'event.not-found' })
  expect(deps.live.published.filter((one) => one.eventId === eventId)).toEqual([])
})
