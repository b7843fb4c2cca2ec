import type { BrowserContext } from '@playwright/test'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import type { Crowd, CrowdAttendee } from '../actors/crowd.ts'
import { waitForMail } from '../actors/inbox.ts'
import { Ledger } from '../actors/ledger.ts'
import type { Owner } from '../actors/owner.ts'
import { comeHere, SHORT_SPEED_DATE } from '../actors/speed-date.ts'
import { deviceRequests, type Likeness } from '../actors/who-is-who.ts'
import { look } from '../fixtures/look.ts'
import type { Stack } from '../fixtures/stack.ts'
import { expect, test } from '../fixtures/test.ts'

type Somebody = BrowserAttendee | CrowdAttendee

interface Newcomer {
  readonly name: string
  readonly likeness: Likeness
}

/** The first is Noor, and the last comes late. */
const PLAYERS: readonly Newcomer[] = [
  { name: 'Noor Haddad', likeness: { hue: 20, pitch: 440 } },
  { name: 'Sipho Dube', likeness: { hue: 140, pitch: 700 } },
  { name: 'Ada King', likeness: { hue: 200, pitch: 1000 } },
  { name: 'Tom Prins', likeness: { hue: 260, pitch: 1130 } },
  { name: 'Wietske Bos', likeness: { hue: 320, pitch: 1500 } },
]

/** Where it is played. */
export interface Stage {
  readonly stack: Stack
  readonly owner: Owner
  readonly crowd: Crowd
  readonly newPerson: (likeness: Likeness) => Promise<BrowserContext>
}

interface Cast {
  readonly browsers: readonly BrowserAttendee[]
  readonly simulated: readonly CrowdAttendee[]
  readonly ledger: Ledger
  readonly speedDateId: string
}

/**
 * Five people turn chairs: four in two rounds, all of them in a pair and a trio of the third, in which one does not look,
 * one never wants to meet the other again, one leaves and one is lost for a while. So many of them are in browsers, the
 * others are simulated.
 */
export async function playBell(stage: Stage, inBrowsers: number): Promise<void> {
  const { stack, owner } = stage
  const startsAt = new Date(Date.now() + 30_000).toISOString()
  const event = await owner.publishEvent('Turning chairs', { ...SHORT_SPEED_DATE, startsAt })
  const speedDateId = event.speedDates[0]?.id ?? ''
  const simulated: CrowdAttendee[] = []
  for (const newcomer of PLAYERS.slice(inBrowsers)) {
    simulated.push(await stage.crowd.enter(event, { ...newcomer, media: 'send' }))
  }
  const browsers: BrowserAttendee[] = []
  for (const newcomer of PLAYERS.slice(0, inBrowsers)) {
    const context = await stage.newPerson(newcomer.likeness)
    browsers.push(await BrowserAttendee.enter(stack, context, { event, ...newcomer }))
  }
  const [noor] = browsers
  const late = simulated.at(-1)
  if (!noor || !late) throw new Error('The play needs a browser and a simulated attendee')
  const ledger = await Ledger.open(stack)
  const cast: Cast = { browsers, simulated, ledger, speedDateId }

  for (const browser of browsers) await comeHere(browser)
  for (const one of simulated) if (one !== late) await one.sayHere()
  await look(noor.page, 'gathering')
  const asked = await Promise.all(browsers.map(({ page }) => deviceRequests(page)))
  await playRound(cast, 1)
  await reachRound(noor, 2)
  await late.sayHere()
  await playRound(cast, 2)
  await noor.hide()
  await playTrioRound(cast, owner, event.id)

  for (const { page } of browsers) {
    await expect(page.getByRole('heading', { name: 'That was it' })).toBeVisible({ timeout: 120_000 })
  }
  expect(await Promise.all(browsers.map(({ page }) => deviceRequests(page)))).toEqual(asked)
  await checkWhatIsLeft(stage, cast)
  await ledger.close()
}

/** The mail and the page name whom one met, and nobody is left in a media room. */
async function checkWhatIsLeft({ stack }: Stage, { browsers, ledger, speedDateId }: Cast): Promise<void> {
  const [noor] = browsers
  if (!noor) throw new Error('Nobody reads a mail')
  const met = (await ledger.encounters(speedDateId)).map((names) => names.split(' and '))
  const ofNoor = met.filter((names) => names.includes(noor.name)).flat()
  const mail = await waitForMail(stack, noor.email, ({ subject }) => subject.includes('You met'))
  const others = [...new Set(ofNoor)].filter((name) => name !== noor.name)
  for (const name of others) expect(mail.text).toContain(name)
  await look(noor.page, 'date-over')
  await noor.page.getByRole('link', { name: 'Who you met' }).click()
  for (const name of others) await expect(noor.page.getByRole('heading', { name })).toBeVisible()
  await look(noor.page, 'people-met')
  await expect.poll(() => ledger.connections()).toEqual([])
}

/** Waits until a browser is in the talk of this round. */
async function reachRound({ page }: BrowserAttendee, number: number): Promise<void> {
  await expect(page.getByText(`Round ${number} of 3`).first()).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('region', { name: 'Your conversation' })).toBeVisible()
}

/** One round as Postgres has it: each browser sees and hears exactly those whom it names. */
async function playRound(cast: Cast, number: number): Promise<void> {
  const { browsers, ledger, speedDateId } = cast
  for (const browser of browsers) {
    await reachRound(browser, number)
    await browser.press()
  }
  expect(await ledger.pairings(speedDateId, number)).toHaveLength(2)
  for (const browser of browsers) await meetsExactly(browser, await partnersOf(cast, browser, number))
  expect(await ledger.strays()).toEqual([])
}

async function partnersOf(cast: Cast, { attendeeId }: Somebody, number: number): Promise<Somebody[]> {
  const { browsers, simulated, ledger, speedDateId } = cast
  const pairing = (await ledger.pairings(speedDateId, number)).find(({ attendeeIds }) =>
    attendeeIds.includes(attendeeId),
  )
  return [...browsers, ...simulated].filter(
    (other) => other.attendeeId !== attendeeId && pairing?.attendeeIds.includes(other.attendeeId),
  )
}

async function meetsExactly(browser: BrowserAttendee, partners: readonly Somebody[]): Promise<void> {
  const ids = partners.map(({ attendeeId }) => attendeeId)
  for (const partner of partners) await browser.meets(partner)
  expect((await browser.seenPeople()).toSorted()).toEqual(ids.toSorted())
}

/** A pair and a trio: Noor does not look at the bell, then one leaves, one says never again, and one is lost for a while. */
async function playTrioRound(cast: Cast, owner: Owner, eventId: string): Promise<void> {
  const { browsers, ledger, speedDateId } = cast
  const [noor] = browsers
  if (!noor) throw new Error('Nobody hides')
  await test.step('Noor does not look at the bell', async () => {
    await expect.poll(async () => (await ledger.pairings(speedDateId, 3)).length, { timeout: 90_000 }).toBe(2)
    await expect
      .poll(async () => (await ledger.membership(noor.attendeeId))?.isAbsent, { timeout: 90_000 })
      .toBe(true)
    expect(await ledger.liveTracks(noor.attendeeId)).toBe(0)
    for (const partner of await partnersOf(cast, noor, 3)) {
      if (!(partner instanceof BrowserAttendee)) continue
      await expect(partner.page.getByText('Noor is on the way back').first()).toBeVisible()
    }
    await noor.hide(false)
    await noor.press()
    await expect.poll(async () => (await ledger.membership(noor.attendeeId))?.isAbsent).toBe(false)
    await expect.poll(() => ledger.liveTracks(noor.attendeeId)).toBe(2)
  })
  await test.step('the host gives a minute more', async () => {
    const params = { eventId, speedDateId }
    await owner.call('POST /organise/:eventId/speed-dates/:speedDateId/commands', {
      params,
      body: { after: 0, command: { type: 'more-round' } },
    })
    for (const { page } of browsers) {
      await expect(page.getByText('A minute more for all, from Olga').first()).toBeVisible()
    }
  })
  const pairings = await ledger.pairings(speedDateId, 3)
  expect(pairings.map(({ attendeeIds }) => attendeeIds.length)).toEqual([2, 3])
  for (const browser of browsers) await meetsExactly(browser, await partnersOf(cast, browser, 3))
  expect(await ledger.strays()).toEqual([])
  const everyTwo = [
    ...(await ledger.pairings(speedDateId, 1)),
    ...(await ledger.pairings(speedDateId, 2)),
    ...pairings,
  ]
  const met = everyTwo.flatMap(({ attendeeIds }) => pairsOf(attendeeIds))
  expect(new Set(met).size).toBe(2 + 2 + 1 + 3)
  const [pair, trio] = pairings.map(({ attendeeIds }) =>
    [...browsers, ...cast.simulated].filter(({ attendeeId }) => attendeeIds.includes(attendeeId)),
  )
  await sayNeverAgain(cast, pair ?? [])
  await leaveTrio(cast, trio ?? [])
}

/** One of a pair says that they never want to meet the other again; the other only reads that they had to go. */
async function sayNeverAgain({ ledger }: Cast, pair: readonly Somebody[]): Promise<void> {
  await test.step('one says not with this person again', async () => {
    const blocker = pair.find((one) => !(one instanceof BrowserAttendee)) ?? pair[0]
    const other = pair.find((one) => one !== blocker)
    if (!blocker || !other) throw new Error('A pair has two')
    if (blocker instanceof BrowserAttendee) {
      await blocker.page.getByRole('button', { name: 'Report', exact: true }).click()
      await blocker.page.getByRole('button', { name: /Not with this person again/ }).click()
      await blocker.page.getByRole('button', { name: 'Not again, and leave' }).click()
    } else {
      await blocker.block(other)
    }
    await expect.poll(async () => (await ledger.membership(other.attendeeId))?.isDeserted).toBe(true)
    if (!(other instanceof BrowserAttendee)) return
    await expect(other.page.getByRole('heading', { name: `${firstNameOf(blocker)} had to go` })).toBeVisible()
    await expect(other.page.getByRole('button', { name: 'Meet someone else' })).toBeVisible()
    await expect(other.page.getByText('Nobody sees or hears you now').first()).toBeVisible()
    expect(await other.seenPeople()).toEqual([])
    await look(other.page, 'deserted')
  })
}

/** One of a trio leaves, the others go on; then one of these loses the network for fifteen seconds and is back. */
async function leaveTrio(cast: Cast, trio: readonly Somebody[]): Promise<void> {
  const { ledger } = cast
  const leaver = trio.find((one) => !(one instanceof BrowserAttendee)) ?? trio[0]
  if (!leaver) throw new Error('A trio has three')
  const rest = trio.filter((one) => one !== leaver)
  await test.step('one leaves the trio, and the others go on', async () => {
    await leave(leaver)
    await expect.poll(async () => (await ledger.membership(leaver.attendeeId))?.hasLeft).toBe(true)
    for (const one of rest) {
      expect(await ledger.membership(one.attendeeId)).toMatchObject({ hasLeft: false, isDeserted: false })
      if (!(one instanceof BrowserAttendee)) continue
      await expect.poll(() => one.seenPeople()).not.toContain(leaver.attendeeId)
    }
  })
  await test.step('one loses the network for fifteen seconds', async () => {
    const lost = rest.find((one) => !(one instanceof BrowserAttendee)) ?? rest[0]
    const other = rest.find((one) => one !== lost)
    if (!lost || !other) throw new Error('Two of a trio are left')
    const comeBack = await loseNetwork(lost)
    await expect.poll(async () => (await ledger.membership(lost.attendeeId))?.presence).toBe('away')
    if (other instanceof BrowserAttendee) {
      await expect(other.page.getByText(`Holding ${firstNameOf(lost)}’s place`).first()).toBeVisible()
    }
    await comeBack()
    await expect.poll(async () => (await ledger.membership(lost.attendeeId))?.presence).toBe('connected')
    expect(await ledger.membership(lost.attendeeId)).toMatchObject({ hasLeft: false, isDeserted: false })
    if (other instanceof BrowserAttendee) await other.meets(lost)
  })
}

async function leave(one: Somebody): Promise<void> {
  if (!(one instanceof BrowserAttendee)) return one.leave()
  await one.page.getByRole('button', { name: 'Leave', exact: true }).click()
  await one.page.getByRole('button', { name: 'Leave this date' }).click()
}

/** Cuts somebody off; the answer brings them back, after fifteen seconds at the latest for a simulated one. */
async function loseNetwork(lost: Somebody): Promise<() => Promise<void>> {
  if (!(lost instanceof BrowserAttendee)) {
    await lost.goDark(15)
    return async () => undefined
  }
  // A server needs up to fifteen seconds to miss a browser that says no word.
  const context = lost.page.context()
  await context.setOffline(true)
  return () => context.setOffline(false)
}

function pairsOf(ids: readonly string[]): string[] {
  const sorted = ids.toSorted()
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} ${other}`))
}

function firstNameOf({ name }: Somebody): string {
  return name.split(' ')[0] ?? name
}
