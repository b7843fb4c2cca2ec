import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { claimsOf, expiredToken, knock, watchTokens } from '../actors/gate.ts'
import { Ledger } from '../actors/ledger.ts'
import { comeHere, partnerInRound } from '../actors/speed-date.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }

/** Long enough that each process is back before the next one dies. */
const PLAN = { gatherSeconds: 40, roundSeconds: 30, breakSeconds: 14, rounds: 3 }

/** Which process dies in which phase of which round: each of the three in each phase once. */
const DEATHS = [
  { preparing: 'api', talking: 'livekit', over: 'worker' },
  { preparing: 'worker', talking: 'api', over: 'livekit' },
  { preparing: 'livekit', talking: 'worker', over: 'api' },
] as const

test('worker, api and LiveKit die in each phase of a round, and the same people talk in it, each in one place', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  const startsAt = new Date(Date.now() + 20_000).toISOString()
  const event = await owner.publishEvent('Broken cups', { ...PLAN, startsAt })
  const speedDateId = event.speedDates[0]?.id ?? ''
  const ledger = await Ledger.open(stack)
  const noor = await BrowserAttendee.enter(stack, await newPerson(NOOR), {
    event,
    name: 'Noor Haddad',
    likeness: NOOR,
  })
  const tokens = watchTokens(noor.page)
  for (const name of ['Ada King', 'Tom Prins', 'Wietske Bos'])
    await (await crowd.enter(event, { name })).takePart()
  await comeHere(noor)

  for (const [index, deaths] of DEATHS.entries()) {
    const number = index + 1
    const pairings = () => ledger.pairings(speedDateId, number)
    await expect.poll(async () => (await pairings()).length, { timeout: 90_000 }).toBe(2)
    const made = await pairings()
    await stack.crash(deaths.preparing)
    const partner = await partnerInRound(noor, number)
    await noor.press()
    expect(
      made.some(({ attendeeIds }) => [noor.attendeeId, partner].every((id) => attendeeIds.includes(id))),
    ).toBe(true)
    await stack.crash(deaths.talking)
    await expect.poll(() => isConnected(ledger, noor)).toBe(true)
    await expect.poll(() => ledger.phase(speedDateId, number), { timeout: 60_000 }).toBe('over')
    await stack.crash(deaths.over)
    expect(await pairings()).toEqual(made)
    expect(await ledger.strays()).toEqual([])
  }
  await expect(noor.page.getByRole('heading', { name: 'That was it' })).toBeVisible({ timeout: 90_000 })
  const met = await ledger.encounters(speedDateId)
  expect(met).toHaveLength(6)
  expect(new Set(met).size).toBe(6)

  // The token of a round that is over opens nothing, and brings no finished room back.
  const [token = ''] = tokens
  expect(await knock(stack, token)).toBe(403)
  await expect.poll(() => ledger.rooms()).not.toContain(claimsOf(token).room)
  await ledger.close()
})

/** Whether LiveKit has somebody in the room that Postgres names, and in no other. */
async function isConnected(ledger: Ledger, { attendeeId }: BrowserAttendee): Promise<boolean> {
  const place = (await ledger.places([attendeeId])).get(attendeeId)
  const rooms = (await ledger.connections())
    .filter((it) => it.attendeeId === attendeeId)
    .map(({ room }) => room)
  return place?.kind === 'pairing' && rooms.length === 1 && rooms[0] === place.mediaRoom
}

test('a banned person is out within two seconds, and neither token, session nor link brings them back', async ({
  stack,
  owner,
  newPerson,
}) => {
  const event = await owner.publishEvent('House rules')
  const sipho = await BrowserAttendee.enter(stack, await newPerson(SIPHO), {
    event,
    name: 'Sipho Dube',
    likeness: SIPHO,
  })
  const ledger = await Ledger.open(stack)
  const tokens = watchTokens(sipho.page)
  await sipho.sitAt(1)
  await expect
    .poll(async () => (await ledger.connections()).map((it) => it.attendeeId))
    .toContain(sipho.attendeeId)
  const token = tokens.at(-1) ?? ''
  expect(await knock(stack, token)).toBe(200)
  expect(await knock(stack, await expiredToken(stack, claimsOf(token)))).toBe(403)

  await owner.call('POST /organise/:eventId/bans', {
    params: { eventId: event.id },
    body: { attendeeId: sipho.attendeeId },
  })
  await expect(sipho.page.getByRole('heading', { name: 'You can no longer be here' })).toBeVisible()
  await expect
    .poll(async () => (await ledger.connections()).map((it) => it.attendeeId))
    .not.toContain(sipho.attendeeId)
  await look(sipho.page, 'removed')
  expect(await knock(stack, token)).toBe(403)

  await sipho.page.reload()
  await expect(sipho.page.getByRole('heading', { name: 'You can no longer be here' })).toBeVisible()
  await sipho.page.goto('about:blank')
  await sipho.page.goto(sipho.link)
  await sipho.page.getByRole('button', { name: 'Come in' }).click()
  await expect(sipho.page.getByText('The organiser took you out of this event')).toBeVisible()
  await ledger.close()
})
