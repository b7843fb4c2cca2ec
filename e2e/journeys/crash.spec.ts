import { ApiAttendee } from '../actors/api-attendee.ts'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { claimsOf, expiredToken, knock, watchTokens } from '../actors/gate.ts'
import { Ledger } from '../actors/ledger.ts'
import { comeHere, partnerInRound, SHORT_SPEED_DATE } from '../actors/speed-date.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }

test('the api dies in a round and the worker before a bell, and all still ends well', async ({
  stack,
  owner,
  newPerson,
}) => {
  const startsAt = new Date(Date.now() + 15_000).toISOString()
  const event = await owner.publishEvent('Broken cups', {
    ...SHORT_SPEED_DATE,
    rounds: 2,
    startsAt,
  })
  const speedDateId = event.speedDates[0]?.id ?? ''
  const ledger = await Ledger.open(stack)
  const noor = await BrowserAttendee.enter(stack, await newPerson(NOOR), {
    event,
    name: 'Noor Haddad',
    likeness: NOOR,
  })
  const tokens = watchTokens(noor.page)
  const others = await Promise.all(
    ['Ada King', 'Tom Prins', 'Wietske Bos'].map((name) => ApiAttendee.enter(stack, event, name)),
  )
  await comeHere(noor)
  for (const one of others) await one.setEntry(speedDateId, 'here')

  const first = await partnerInRound(noor, 1, 2)
  await stack.crash('api')
  // The next pairings are on their way; the worker that would ring their bell dies.
  await expect.poll(() => ledger.roundsPrepared(speedDateId), { timeout: 60_000 }).toBe(2)
  await stack.crash('worker')
  const second = await partnerInRound(noor, 2, 2)
  expect(second).not.toBe(first)
  await expect(noor.page.getByRole('heading', { name: 'That was it' })).toBeVisible({ timeout: 90_000 })
  const met = await ledger.encounters(speedDateId)
  expect(met).toHaveLength(4)
  expect(new Set(met).size).toBe(4)
  expect(await ledger.strays()).toEqual([])

  // The token of a round that is over opens nothing, and brings no finished room back.
  const [token = ''] = tokens
  expect(await knock(stack, token)).toBe(403)
  await expect.poll(() => ledger.rooms()).not.toContain(claimsOf(token).room)
  for (const one of others) one.leave()
  await ledger.close()
})

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
