import type { Page } from '@playwright/test'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import type { CrowdAttendee } from '../actors/crowd.ts'
import { withScreen } from '../actors/shown-screen.ts'
import { deviceRequests, hueDistance, seenHue } from '../actors/who-is-who.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }
const ADA = { hue: 260, pitch: 1130 }
const SCREEN = { hue: 210, pitch: 1500 }

interface Hall {
  readonly event: { readonly id: string }
  readonly noor: BrowserAttendee
  readonly sipho: BrowserAttendee
  readonly ada: CrowdAttendee
  readonly watchers: readonly CrowdAttendee[]
  readonly host: Page
  /** How often Noor has connected to the media server. */
  readonly connections: () => number
}

test('two come on stage before four who watch, one shows a screen, goes down and comes again without entering anew', async ({
  stack,
  owner,
  newContext,
  newPerson,
  crowd,
}) => {
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
  const event = await owner.publishEvent('On stage', { startsAt: inAnHour })
  const enter = async (name: string, likeness: typeof NOOR) => {
    const context = await newPerson(likeness)
    await withScreen(context, SCREEN)
    return BrowserAttendee.enter(stack, context, { event, name, likeness })
  }
  const noor = await enter('Noor Haddad', NOOR)
  const sipho = await enter('Sipho Dube', SIPHO)
  const ada = await crowd.enter(event, { name: 'Ada de Boer', likeness: ADA, media: 'send' })
  const watchers: CrowdAttendee[] = []
  for (const name of ['Ben Smit', 'Cas Mulder', 'Dirk Bos']) watchers.push(await crowd.enter(event, { name }))
  const context = await newContext({ baseURL: stack.url, locale: 'en-GB' })
  await owner.openIn(context)
  const host = await context.newPage()
  const hall = { event, noor, sipho, ada, watchers, host, connections: countConnections(noor.page) }

  await test.step('the programme leads to the stage, where a talk is about to begin', () =>
    comeToTheStage(hall))
  await test.step('a host begins the talk, and asks up who raises a hand', () => beginTheTalk(hall))
  await test.step('whoever accepts is seen and heard, and who only watches is not', () => goOnStage(hall))
  await test.step('a screen that is shown there is decoded by who watches', () => showAScreen(hall))
  await test.step('brought down, one is seen no more; and one comes again on the same connection', () =>
    goDownAndUp(hall))
  await test.step('a second tab is told where one is on stage, and takes it over by a press', () =>
    changeTabs(hall))
  await test.step('the end of the talk leaves ten seconds for a goodbye, and nobody on stage', () =>
    endTheTalk(hall))
})

async function comeToTheStage({ noor, sipho, ada, watchers }: Hall): Promise<void> {
  await noor.page.getByRole('link', { name: 'Programme', exact: true }).click()
  await expect(noor.page.getByRole('heading', { name: 'Programme' })).toBeVisible()
  await noor.page.getByRole('button', { name: 'Star: Opening' }).click()
  await look(noor.page, 'agenda')
  await noor.page
    .getByRole('link', { name: /^Take a seat/ })
    .first()
    .click()
  await sipho.page.getByRole('link', { name: 'Stage', exact: true }).click()
  for (const one of [...watchers, ada]) await one.watch()
  for (const { page } of [noor, sipho]) {
    await expect(page.getByText('Nobody sees or hears you now', { exact: true })).toBeVisible()
    await expect(page.getByRole('banner').getByText('6 people are here')).toBeAttached()
  }
  await look(sipho.page, 'stage-before')
}

async function beginTheTalk({ event, noor, sipho, ada, host }: Hall): Promise<void> {
  await host.goto(`/organise/${event.id}/live`)
  await press(host, /^Start .*Opening/)
  await expect(sipho.page.getByText('Live', { exact: true })).toBeVisible()
  await ada.comeOnStage()
  await press(host, 'Invite Ada de Boer onto the stage')
  await sipho.meets(ada)
  await press(noor.page, 'Raise hand')
  await look(host, 'control-stage')
  await press(host, 'Invite Noor Haddad onto the stage')
  await expect(noor.page.getByRole('region', { name: 'A host asks you onto the stage.' })).toBeVisible()
  await look(noor.page, 'stage-invited')
  expect(await noor.seenPeople()).toEqual([ada.attendeeId])
}

async function goOnStage({ noor, sipho, ada }: Hall): Promise<void> {
  await press(noor.page, 'Go on stage')
  await expect(noor.page.getByRole('button', { name: 'Mute' })).toBeFocused()
  await sipho.meets(noor)
  await noor.meets(ada)
  expect(await noor.seenPeople()).toEqual([ada.attendeeId])
  expect((await sipho.seenPeople()).toSorted()).toEqual([ada.attendeeId, noor.attendeeId].toSorted())
  await expect(noor.page.getByText('Nobody sees or hears you now', { exact: true })).toBeHidden()
  await look(noor.page, 'stage-on')
  await press(sipho.page, 'Everyone the same size')
  await look(sipho.page, 'stage-grid')
  await press(sipho.page, 'Whoever speaks large')
}

async function showAScreen({ noor, sipho }: Hall): Promise<void> {
  await press(noor.page, 'Share your screen')
  const screen = `video[data-screen-of="${noor.attendeeId}"]`
  await expect
    .poll(async () => {
      const hue = await seenHue(sipho.page, screen)
      return hue !== undefined && hueDistance(hue, SCREEN.hue) <= 12
    })
    .toBe(true)
  await look(sipho.page, 'stage-screen')
  await press(noor.page, 'Stop sharing')
  await expect(sipho.page.locator(screen)).toHaveCount(0)
}

async function goDownAndUp({ noor, sipho, ada, host, connections }: Hall): Promise<void> {
  const asked = await deviceRequests(noor.page)
  await press(host, 'Bring down Noor Haddad')
  await expect(noor.page.getByText('Nobody sees or hears you now', { exact: true })).toBeVisible()
  await expect.poll(() => sipho.seenPeople()).toEqual([ada.attendeeId])
  await press(noor.page, 'Raise hand')
  await press(host, 'Invite Noor Haddad onto the stage')
  await press(noor.page, 'Go on stage')
  await sipho.meets(noor)
  expect(await deviceRequests(noor.page)).toBeGreaterThan(asked)
  expect(connections()).toBe(1)
}

async function changeTabs({ noor, sipho }: Hall): Promise<void> {
  const other = noor.on(await noor.page.context().newPage())
  await other.page.goto(noor.page.url())
  await expect(other.page.getByRole('heading', { name: 'You are in another tab' })).toBeVisible()
  await expect(other.page.getByRole('button', { name: 'Camera off' })).toHaveCount(0)
  await look(other.page, 'stage-other-tab')
  await press(other.page, 'Use here')
  await expect(other.page.getByRole('button', { name: 'Step down' })).toBeVisible()
  await expect(noor.page.getByRole('heading', { name: 'You are in another tab' })).toBeVisible()
  await sipho.meets(noor)
  await press(noor.page, 'Use here')
  await sipho.meets(noor)
  await other.page.close()
}

async function endTheTalk({ noor, sipho, host }: Hall): Promise<void> {
  await press(host, 'End the session')
  await press(host, 'End it')
  await expect(sipho.page.getByText(/The talk is over\. \d+ seconds? to say goodbye/).first()).toBeVisible()
  await expect(sipho.page.getByText('That was the last talk on this stage').first()).toBeVisible()
  await expect(noor.page.getByText('Nobody sees or hears you now', { exact: true })).toBeVisible()
  await expect.poll(() => sipho.seenPeople()).toEqual([])
  await look(sipho.page, 'stage-over')
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
}

/** How often a page has connected to the media server. */
function countConnections(page: Page): () => number {
  let count = 0
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).pathname.startsWith('/rtc')) count += 1
  })
  return () => count
}
