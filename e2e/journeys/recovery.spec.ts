import { setTimeout as sleep } from 'node:timers/promises'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { codeIn, waitForMail } from '../actors/inbox.ts'
import { comeHere, partnerInRound } from '../actors/speed-date.ts'
import { deviceRequests, seenFrames } from '../actors/who-is-who.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }
/** Long, since nobody waits for its end. */
const ONE_ROUND = { rounds: 1, roundSeconds: 300, breakSeconds: 10, gatherSeconds: 30 }

test('after a reload, a cut network, another tab and a dead api people are at the same table', async ({
  stack,
  owner,
  newPerson,
}) => {
  const event = await owner.publishEvent('Coming back')
  const context = await newPerson(NOOR)
  const noor = await BrowserAttendee.enter(stack, context, { event, name: 'Noor Haddad', likeness: NOOR })
  const sipho = await BrowserAttendee.enter(stack, await newPerson(SIPHO), {
    event,
    name: 'Sipho Dube',
    likeness: SIPHO,
  })
  await noor.sitAt(1)
  await sipho.sitAt(1)
  await noor.meets(sipho)

  await test.step('a reload', async () => {
    await noor.page.reload()
    await expect(noor.page.getByRole('heading', { name: 'Table 1' })).toBeVisible()
    await noor.meets(sipho)
    await sipho.meets(noor)
  })

  await test.step('a cut network', async () => {
    await context.setOffline(true)
    await expect(noor.page.getByText('You are offline.').first()).toBeVisible()
    await expect(sipho.page.getByText('The seat of Noor Haddad is kept').first()).toBeVisible()
    await context.setOffline(false)
    await expect(noor.page.getByText('You are offline.')).toHaveCount(0)
    await noor.meets(sipho)
    await sipho.meets(noor)
  })

  await test.step('another tab', async () => {
    const second = await context.newPage()
    await second.goto(noor.page.url())
    await expect(second.getByRole('heading', { name: 'You are in another tab' })).toBeVisible()
    await look(second, 'another-tab')
    await second.getByRole('button', { name: 'Use here' }).click()
    await expect(second.getByRole('heading', { name: 'Table 1' })).toBeVisible()
    await expect(noor.page.getByRole('heading', { name: 'You are in another tab' })).toBeVisible()
    await sipho.meets(noor)
    await second.close()
    await noor.page.getByRole('button', { name: 'Use here' }).click()
    await noor.meets(sipho)
  })

  await test.step('a dead api', async () => {
    await stack.crash('api')
    await expect(noor.page.getByRole('heading', { name: 'Table 1' })).toBeVisible()
    await noor.meets(sipho)
    await sipho.meets(noor)
  })

  await test.step('a dead LiveKit', async () => {
    await stack.crash('livekit')
    await noor.meets(sipho)
    await sipho.meets(noor)
  })
})

test('in a round, a reload, fifteen seconds without any network and another tab bring one back to the same partner', async ({
  stack,
  owner,
  newPerson,
  network,
}) => {
  const startsAt = new Date(Date.now() + 25_000).toISOString()
  const event = await owner.publishEvent('Same again', { ...ONE_ROUND, startsAt })
  const context = await newPerson(NOOR, { network })
  const noor = await BrowserAttendee.enter(stack, context, { event, name: 'Noor Haddad', likeness: NOOR })
  const sipho = await BrowserAttendee.enter(stack, await newPerson(SIPHO), {
    event,
    name: 'Sipho Dube',
    likeness: SIPHO,
  })
  await comeHere(noor)
  await comeHere(sipho)
  const expectTheSameTwo = async (there = noor) => {
    expect(await partnerInRound(there, 1, 1)).toBe(sipho.attendeeId)
    await there.meets(sipho)
    await sipho.meets(there)
    expect(await partnerInRound(sipho, 1, 1)).toBe(noor.attendeeId)
  }
  await expectTheSameTwo()

  await test.step('a reload', async () => {
    await noor.page.reload()
    await expectTheSameTwo()
  })

  await test.step('fifteen seconds in which stream, requests, signalling and media are cut', async () => {
    const asked = await deviceRequests(noor.page)
    expect(network.mediaPackets()).toBeGreaterThan(100)
    network.cut()
    const isBack = sleep(15_000)
    // What was on its way.
    await sleep(1000)
    const carried = network.mediaPackets()
    const frames = await seenFrames(sipho.page, `video[data-attendee-id="${noor.attendeeId}"]`)
    await expect(sipho.page.getByRole('heading', { name: 'Holding Noor’s place' })).toBeVisible()
    await expect(noor.page.getByText('Your connection dropped.').first()).toBeVisible()
    expect(network.mediaPackets()).toBe(carried)
    expect(await seenFrames(sipho.page, `video[data-attendee-id="${noor.attendeeId}"]`)).toBeLessThanOrEqual(
      frames,
    )
    await isBack
    network.mend()
    await expect(noor.page.getByText('Your connection dropped.')).toHaveCount(0)
    await expectTheSameTwo()
    expect(await deviceRequests(noor.page)).toBe(asked)
  })

  await test.step('another tab', async () => {
    const second = await context.newPage()
    await second.goto(noor.page.url())
    await second.getByRole('button', { name: 'Use here' }).click()
    await expect(noor.page.getByRole('heading', { name: 'You are in another tab' })).toBeVisible()
    await expectTheSameTwo(noor.on(second))
  })

  await test.step('back out of the talk, which is leaving it', async () => {
    await noor.page.getByRole('button', { name: 'Use here' }).click()
    await expectTheSameTwo()
    await noor.page.goBack()
    await expect(noor.page.getByText('You have left the talk.')).toBeVisible()
    await expect(sipho.page.getByRole('heading', { name: 'Noor had to go' })).toBeVisible()
    await expect(noor.page.locator('audio, video')).toHaveCount(0)
    await expect(sipho.page.locator('audio, video[data-attendee-id]')).toHaveCount(0)
  })
})

test('a personal link opened on a second device asks for a mailed code', async ({
  stack,
  owner,
  newPerson,
}) => {
  const event = await owner.publishEvent('Two devices')
  const noor = await BrowserAttendee.enter(stack, await newPerson(NOOR), {
    event,
    name: 'Noor Haddad',
    likeness: NOOR,
  })
  const other = await (await newPerson()).newPage()
  await other.goto(noor.link)
  await other.getByRole('button', { name: 'Come in' }).click()
  await expect(other.getByRole('heading', { name: /Is this you/ })).toBeVisible()
  await look(other, 'second-device')
  const mail = await waitForMail(
    stack,
    noor.email,
    ({ text }) => /\d{3} ?\d{3}/.test(text) && !text.includes('#'),
  )
  await other.getByLabel('Six digits').pressSequentially('000000')
  await expect(other.getByText(/Four tries left/)).toBeVisible()
  await other.getByLabel('Six digits').fill('')
  await other.getByLabel('Six digits').pressSequentially(codeIn(mail))
  // In, and told that picture and sound are still on the first device.
  await expect(other.getByRole('heading', { name: 'You are in another tab' })).toBeVisible()
  await other.getByRole('button', { name: 'Use here' }).click()
  await expect(other.getByRole('button', { name: 'I am ready' })).toBeVisible()
})
