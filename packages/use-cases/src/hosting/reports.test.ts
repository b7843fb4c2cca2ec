import { reports } from '@stamtafel/db/schema'
import { addMember, createGathering, createTestDatabase } from '@stamtafel/testing'
import { expect, test } from 'vitest'
import { createHosting } from './create-hosting.ts'

const db = await createTestDatabase()

test('organisers read what was reported, newest first, by whom and about whom', async () => {
  const { hosting, organiser, eventId, noor, sam, report } = await scene()
  const first = await report('He swore', 1)
  const second = await report('', 2)
  expect(await hosting.listReports(organiser, { eventId })).toEqual([
    { ...second, by: noor, about: sam, text: '', message: null, handledAt: null },
    { ...first, by: noor, about: sam, text: 'He swore', message: null, handledAt: null },
  ])
})

test('a report that was dealt with says since when, also after a second press', async () => {
  const { hosting, organiser, eventId, report, deps } = await scene()
  const { id: reportId } = await report('He swore', 1)
  const handledAt = deps.now()
  await hosting.handleReport(organiser, { eventId, reportId })
  deps.clock.pass(60)
  await hosting.handleReport(organiser, { eventId, reportId })
  expect(await hosting.listReports(organiser, { eventId })).toMatchObject([{ id: reportId, handledAt }])
})

test('reports are nobody else’s to read or to deal with', async () => {
  const { hosting, member, eventId, report } = await scene()
  const { id: reportId } = await report('He swore', 1)
  await expect(hosting.listReports(member, { eventId })).rejects.toMatchObject({ code: 'permission.denied' })
  const other = await scene()
  const crossed = other.hosting.handleReport(other.organiser, { eventId: other.eventId, reportId })
  await expect(crossed).rejects.toMatchObject({ code: 'report.not-found' })
})

async function scene() {
  const { deps, actors, eventId, organisationId } = await createGathering(db, { people: 2 })
  const [by, about] = actors
  if (!by || !about) throw new Error('Two are two')
  const report = async (text: string, minute: number) => {
    const at = new Date(minute * 60_000)
    const row = {
      eventId,
      byAttendeeId: by.attendeeId,
      aboutAttendeeId: about.attendeeId,
      text,
      createdAt: at,
    }
    const [stored] = await db.insert(reports).values(row).returning({ id: reports.id })
    return { id: stored?.id ?? '', at }
  }
  return {
    deps,
    eventId,
    report,
    noor: { attendeeId: by.attendeeId, name: 'Person 1' },
    sam: { attendeeId: about.attendeeId, name: 'Person 2' },
    hosting: createHosting(deps),
    organiser: await addMember(db, organisationId, 'organiser'),
    member: await addMember(db, organisationId, 'member'),
  }
}
