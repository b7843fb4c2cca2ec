import { afterEach, beforeEach, expect, test } from 'vitest'
import { startFakeInstallation, type FakeInstallation } from '../testing/fake-installation.ts'
import { createPerson } from './create-person.ts'

const VENUE = {
  event: { id: 'fair' },
  me: { attendeeId: 'noor' },
  place: { kind: 'foyer' },
  lounges: [{ tables: [{ id: 'table-3', number: 3 }] }],
  speedDates: [{ id: 'date' }],
}
const ENTRY = 'PUT /events/fair/speed-dates/date/entry'
const SIGNS = 'POST /events/fair/speed-dates/date/signs'

const nothing = () => null

let fair: FakeInstallation
beforeEach(async () => {
  fair = await startFakeInstallation({
    'POST /attendee-sessions': () => ({ outcome: 'entered', eventId: 'fair', slug: 'fair' }),
    'GET /events/fair/venue': () => VENUE,
    'POST /events/fair/place': () => ({ place: { kind: 'table' }, media: null }),
    [ENTRY]: nothing,
    [SIGNS]: nothing,
    'POST /events/fair/chat': nothing,
    'POST /events/fair/people/sam/block': nothing,
    'POST /events/fair/people/sam/report': nothing,
  })
})
afterEach(() => fair.close())

/** Somebody without media who has come in. */
async function comeIn() {
  const noor = createPerson({ name: 'Noor', likeness: { hue: 20, pitch: 440 }, media: 'none' })
  const { attendeeId } = await noor.enter({ link: `${fair.url}/enter#secret` })
  return { noor, attendeeId }
}

test('somebody comes in by a link, has a live stream, and closes it when they vanish', async () => {
  const { noor, attendeeId } = await comeIn()
  expect([attendeeId, fair.streams()]).toEqual(['noor', 1])
  await noor.vanish()
  await expect.poll(() => fair.streams()).toBe(0)
})

test('a table is found by its number, and one that is not there is said', async () => {
  const { noor } = await comeIn()
  await noor.sit({ table: 3 })
  expect(fair.asked.at(-1)).toMatch(/^POST .*\/place .*"tableId":"table-3"/)
  await expect(noor.sit({ table: 7 })).rejects.toThrow('There is no table 7')
  await noor.vanish()
})

test('whoever is here has pressed, for the speed date of the event', async () => {
  const { noor } = await comeIn()
  await noor.takePart()
  await noor.giveSign({ sign: 'hidden' })
  expect(fair.asked.slice(2)).toEqual([
    `${ENTRY} {"state":"here"}`,
    `${SIGNS} {"sign":"pressed"}`,
    `${SIGNS} {"sign":"active"}`,
    `${SIGNS} {"sign":"hidden"}`,
  ])
  await noor.vanish()
})

test('whoever loses the network has no stream, and comes back after a while', async () => {
  const { noor } = await comeIn()
  await noor.goDark({ seconds: 0.3 })
  await expect.poll(() => fair.streams()).toBe(0)
  await expect.poll(() => fair.streams()).toBe(1)
  await noor.vanish()
})

test('what somebody says is said where they are, and what others say is remembered', async () => {
  const { noor } = await comeIn()
  await noor.say({ text: 'Good morning' })
  expect(fair.asked.at(-1)).toMatch(
    /^POST .*\/chat .*"channel":"foyer","clientId":"[\da-f-]{36}","text":"Good morning"/,
  )
  const author = { attendeeId: 'sam', name: 'Sam' }
  const at = '2026-11-24T12:00:00Z'
  const said = { id: 'one', sequence: 1, author, clientId: 'a', at, isByHost: false, isRemoved: false }
  fair.say({ type: 'chat.posted', channel: 'foyer', after: 0, messages: [{ ...said, text: 'Hello' }] })
  const heard = [{ channel: 'foyer', attendeeId: 'sam', text: 'Hello' }]
  await expect.poll(async () => (await noor.see()).words).toEqual(heard)
  await noor.vanish()
})

test('a block and a report name the other one', async () => {
  const { noor } = await comeIn()
  await noor.block({ attendeeId: 'sam' })
  await noor.report({ attendeeId: 'sam', text: 'Was unkind', isBlocked: true })
  expect(fair.asked.slice(2)).toEqual([
    'POST /events/fair/people/sam/block',
    'POST /events/fair/people/sam/report {"text":"Was unkind","isBlocked":true}',
  ])
  await noor.vanish()
})

test('what was announced to somebody is seen by whoever asks them', async () => {
  const { noor } = await comeIn()
  const at = '2026-11-24T12:00:00Z'
  const times = { opensAt: at, bell: at, endsAt: at, goodbyeUntil: at }
  const seat = { kind: 'sitting-out', reason: 'odd-number' } as const
  fair.say({ type: 'round.prepared', speedDateId: 'date', roundId: 'one', number: 1, of: 3, ...times, seat })
  await expect.poll(async () => (await noor.see()).rounds).toMatchObject([{ number: 1, seat }])
  await noor.vanish()
})
