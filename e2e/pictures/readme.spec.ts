import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { comeHere } from '../actors/speed-date.ts'
import { expect, test } from '../fixtures/test.ts'
import { take } from './take.ts'

const NOOR = { hue: 168, pitch: 440, lines: 360 }
const SIPHO = { hue: 32, pitch: 700, lines: 360 }

test('the pictures of the foyer and of a lounge show who sits where, and a speed date that is about to start', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  const startsAt = new Date(Date.now() + 12 * 60_000).toISOString()
  const event = await owner.publishEvent('Spring fair', { startsAt })
  const noor = await BrowserAttendee.enter(stack, await newPerson(NOOR), {
    event,
    name: 'Noor Haddad',
    likeness: NOOR,
  })
  const others = await Promise.all(Object.keys(SEATS).map((name) => crowd.enter(event, { name })))
  for (const one of others) {
    const table = SEATS[one.name]
    // One after the other, so that everybody has the same chair in every picture.
    // oxlint-disable-next-line no-await-in-loop
    if (table) await one.sitAt(table)
    // oxlint-disable-next-line no-await-in-loop
    else await one.join()
  }
  await expect(noor.page.getByText('9 people are already at a table.')).toBeVisible()
  await take(noor.page, 'foyer')
  await noor.page.getByRole('link', { name: 'Lounges' }).click()
  await expect(noor.page.getByRole('button', { name: /^Table 3/ })).toBeVisible()
  await take(noor.page, 'lounge')
})

test('the picture of a speed date shows two people who talk', async ({ stack, owner, newPerson }) => {
  const startsAt = new Date(Date.now() + 25_000).toISOString()
  const event = await owner.publishEvent('Spring fair', { startsAt, gatherSeconds: 30 })
  const enter = async (name: string, likeness: typeof NOOR) =>
    BrowserAttendee.enter(stack, await newPerson(likeness), { event, name, likeness })
  const noor = await enter('Noor Haddad', NOOR)
  const sipho = await enter('Sipho Dube', SIPHO)
  await comeHere(noor)
  await comeHere(sipho)
  await noor.meets(sipho)
  await take(noor.page, 'speed-date')
})

test('the picture of a stage shows two who speak before those who watch', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  const startsAt = new Date(Date.now() + 3_600_000).toISOString()
  const event = await owner.publishEvent('Spring fair', { startsAt })
  const params = { eventId: event.id }
  const noor = await BrowserAttendee.enter(stack, await newPerson(NOOR), {
    event,
    name: 'Noor Haddad',
    likeness: NOOR,
  })
  const watchers = await Promise.all(Object.keys(SEATS).map((name) => crowd.enter(event, { name })))
  await Promise.all(watchers.map((one) => one.watch()))
  const [stage] = (await owner.call('GET /organise/:eventId/stages', { params })).stages
  const [session] = stage?.sessions ?? []
  if (!stage || !session) throw new Error('The event has no talk on a stage')
  await owner.call('POST /organise/:eventId/sessions/:sessionId/commands', {
    params: { ...params, sessionId: session.id },
    body: { type: 'start' },
  })
  await noor.page.getByRole('link', { name: 'Stage', exact: true }).click()
  for (const { name, likeness } of SPEAKERS) {
    // One after the other, so that they stand in the same order in every picture.
    // oxlint-disable-next-line no-await-in-loop
    const speaker = await crowd.enter(event, { name, likeness, media: 'send' })
    // oxlint-disable-next-line no-await-in-loop
    await speaker.watch()
    const coming = speaker.comeOnStage()
    // oxlint-disable-next-line no-await-in-loop
    await owner.call('POST /organise/:eventId/stages/:stageId/people/:attendeeId/commands', {
      params: { ...params, stageId: stage.id, attendeeId: speaker.attendeeId },
      body: { type: 'invite' },
    })
    // oxlint-disable-next-line no-await-in-loop
    await coming
    // oxlint-disable-next-line no-await-in-loop
    await noor.meets(speaker)
  }
  await take(noor.page, 'stage')
})

const SPEAKERS = [
  { name: 'Marijke Houtman', likeness: { hue: 168, pitch: 440 } },
  { name: 'Youssef El Idrissi', likeness: { hue: 32, pitch: 700 } },
]

/** Who sits at which table; at none are those who wait for the speed date. */
const SEATS: Readonly<Record<string, number>> = {
  'Ada King': 1,
  'Tom Prins': 1,
  'Wietske Bos': 1,
  'Imre Kovács': 2,
  'Yara Mansour': 2,
  'Bram de Wit': 3,
  'Lucía Romero': 3,
  'Kofi Mensah': 3,
  'Freja Lund': 3,
  'Anouk Visser': 0,
  'Dario Conti': 0,
  'Mei Tanaka': 0,
}
