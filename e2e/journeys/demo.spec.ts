import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import type { Mail } from '../actors/inbox.ts'
import { asPerson, hueDistance, seenFrames, seenHue } from '../actors/who-is-who.ts'
import { look } from '../fixtures/look.ts'
import { startStack, type Stack } from '../fixtures/stack.ts'
import { expect, test } from '../fixtures/test.ts'

const VISITOR = { hue: 210, pitch: 440 }
/** The colours of those whom the demo shows. */
const AT_FIRST_TABLE = [20, 145]
const ON_STAGE = [270]
const IN_SPEED_DATE = [20, 145, 35]
const SLACK = 12

test('one person alone sees the whole product, led by the guide, and a speed date to its end', async ({
  browser,
}) => {
  const stack = await startStack(
    { DEMO_GATHER_SECONDS: '30', DEMO_ROUND_SECONDS: '20', DEMO_BREAK_SECONDS: '12' },
    ['--demo', '--language', 'en'],
  )
  try {
    const context = await visit(browser, 'en-GB')
    const page = await context.newPage()
    const guide = page.getByRole('region', { name: 'Guide to the demo' })
    await comeIn(page, stack)
    await expect(guide.getByText('See how you look, and come in')).toBeVisible()
    await page.getByRole('button', { name: 'I am ready' }).click()
    await expect(guide.getByText('Sit down with Ada and Bram')).toBeVisible()
    await expect(guide.getByText('The other people are played by the program.')).toBeVisible()
    await look(page, 'demo-foyer')
    await follow(guide, 'A table')
    await seesOneOf(page, AT_FIRST_TABLE)
    await look(page, 'demo-table')

    await dateToTheEnd(page, guide)
    await readWhoOneMet(page, stack)

    await isNext(guide, 'A stage')
    await follow(guide, 'A stage')
    await seesOneOf(page, ON_STAGE)
    await look(page, 'demo-stage')
    await organise(context, guide)
    await context.close()
  } finally {
    await stack.stop()
  }
})

test('the demo is played in Dutch to who asks for it', async ({ browser }) => {
  const stack = await startStack({}, ['--demo', '--language', 'nl'])
  try {
    // A browser that prefers English: from inside on, the demo goes by what was asked for.
    const context = await visit(browser, 'en-GB')
    const page = await context.newPage()
    const guide = page.getByRole('region', { name: 'Gids door de demo' })
    await comeIn(page, stack)
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    await page.getByRole('button', { name: 'Ik ben er klaar voor' }).click()
    await expect(guide.getByText('Schuif aan bij Ada en Bram')).toBeVisible()
    await expect(page.getByText('Samen aan de Waal').first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Wat hoogwater je over elkaar leert' })).toBeVisible()
    await look(page, 'demo-dutch')
    await page.getByRole('link', { name: 'Bekijk de tafels van De Serre' }).click()
    await expect(page.getByRole('button', { name: /^Tafel 2, Dijken en rivieren/ })).toBeVisible()
    await context.close()
  } finally {
    await stack.stop()
  }
})

async function visit(browser: Browser, locale: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale,
    permissions: ['camera', 'microphone'],
    viewport: { width: 1280, height: 800 },
  })
  await asPerson(context, VISITOR)
  return context
}

async function comeIn(page: Page, { demo }: Stack): Promise<void> {
  if (!demo) throw new Error('The launcher has not said where the demo is')
  await page.goto(demo.visitorUrl)
  await page.getByRole('button', { name: 'Come in' }).click()
}

/** Presses *I am here*, and lets the rest happen: a new face comes at each bell, until all three were there. */
async function dateToTheEnd(page: Page, guide: Locator): Promise<void> {
  await isNext(guide, 'Speed date')
  await guide.getByRole('button', { name: 'Show me' }).click()
  await expect(guide.getByText('Press I am here.')).toBeVisible()
  await page.getByRole('button', { name: 'I am here' }).click()
  await expect(guide.getByText('Stay here: the bell rings in a moment')).toBeVisible()
  let ahead = IN_SPEED_DATE
  for (const _ of IN_SPEED_DATE) {
    // One after the other, as the bell rings.
    // oxlint-disable-next-line no-await-in-loop
    const seen = await seesOneOf(page, ahead)
    ahead = ahead.filter((hue) => hue !== seen)
    // Whoever gives no sign of life in a round is not put on camera in the next one (R4).
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Shift')
    // oxlint-disable-next-line no-await-in-loop
    await expect(guide.getByText('The guide waits until the speed date is over')).toBeVisible()
  }
  await expect(page.getByRole('heading', { name: 'That was it' })).toBeVisible()
  await expect(page.getByText('You have talked with 3 new people today, no one twice')).toBeVisible()
}

/** Those three stand on the page of the people met, and in the mail that leads to it. */
async function readWhoOneMet(page: Page, { inboxUrl }: Stack): Promise<void> {
  await page.getByRole('link', { name: 'Who you met' }).click()
  await expect(page.getByRole('heading', { name: 'The people you met', level: 1 })).toBeVisible()
  for (const name of ['Ada King', 'Bram de Wit', 'Dario Conti']) {
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.getByRole('heading', { name })).toBeVisible()
  }
  await look(page, 'demo-people')
  const subjects = async () => {
    const response = await fetch(new URL('/mails.json', inboxUrl))
    const mails: readonly Mail[] = await response.json()
    return mails.filter(({ to }) => to.startsWith('visitor.')).map(({ subject }) => subject)
  }
  await expect.poll(subjects).toContain('You met 3 people at Together on the Waal')
}

async function organise(context: BrowserContext, guide: Locator): Promise<void> {
  await isNext(guide, 'Run it yourself')
  const opened = context.waitForEvent('page')
  await guide.getByRole('button', { name: 'Show me' }).click()
  const controlRoom = await opened
  await expect(controlRoom).toHaveURL(/\/organise\/[^/]+\/live$/)
  await expect(controlRoom.getByText('Together on the Waal').first()).toBeVisible()
  await expect(guide.getByText('That was the tour.')).toBeVisible()
}

/** The guide walks there, and has it that this was done. */
async function follow(guide: Locator, step: string): Promise<void> {
  await guide.getByRole('button', { name: 'Show me' }).click()
  await expect(stepOf(guide, step)).toHaveAttribute('data-state', 'done')
}

async function isNext(guide: Locator, step: string): Promise<void> {
  await expect(stepOf(guide, step)).toHaveAttribute('aria-current', 'step')
}

function stepOf(guide: Locator, step: string): Locator {
  return guide.getByRole('listitem', { includeHidden: true }).filter({ hasText: step })
}

/** A face moves before a wall of one of these colours; says of which. */
async function seesOneOf(page: Page, hues: readonly number[]): Promise<number> {
  let found: Face | undefined
  await expect
    .poll(
      async () => {
        found = await faceOf(page, hues)
        return found !== undefined
      },
      { message: `Somebody before a wall of ${hues.join(' or ')}`, timeout: 120_000 },
    )
    .toBe(true)
  if (!found) throw new Error('Nobody is seen')
  const { mark, hue } = found
  const frames = await seenFrames(page, mark)
  await expect.poll(() => seenFrames(page, mark)).toBeGreaterThan(frames)
  return hue
}

interface Face {
  /** Where it is on the page. */
  readonly mark: string
  readonly hue: number
}

/** Somebody before one of these walls. */
async function faceOf(page: Page, hues: readonly number[]): Promise<Face | undefined> {
  const ids = await page
    .locator('video[data-attendee-id]')
    .evaluateAll((videos) => videos.map((video) => video.getAttribute('data-attendee-id') ?? ''))
  const marks = ids.map((id) => `video[data-attendee-id="${id}"]`)
  const seen = await Promise.all(marks.map((mark) => seenHue(page, mark)))
  return marks.flatMap((mark, index) => {
    const [hue] = hues.filter((one) => isNear(seen[index], one)).toSorted(byDistanceTo(seen[index]))
    return hue === undefined ? [] : [{ mark, hue }]
  })[0]
}

function byDistanceTo(seen = 0) {
  return (a: number, b: number) => hueDistance(a, seen) - hueDistance(b, seen)
}

function isNear(seen: number | undefined, hue: number): boolean {
  return seen !== undefined && hueDistance(seen, hue) <= SLACK
}
