import type { BrowserContext, Locator, Page } from '@playwright/test'
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

test('one person alone sees the whole product, led by the guide', async ({ browser }) => {
  const stack = await startStack(
    { DEMO_GATHER_SECONDS: '30', DEMO_ROUND_SECONDS: '20', DEMO_BREAK_SECONDS: '12' },
    ['--demo', '--language', 'en'],
  )
  try {
    const context = await browser.newContext({
      locale: 'en-GB',
      permissions: ['camera', 'microphone'],
      viewport: { width: 1280, height: 800 },
    })
    await asPerson(context, VISITOR)
    await takeTour(context, stack)
    await context.close()
  } finally {
    await stack.stop()
  }
})

async function takeTour(context: BrowserContext, stack: Stack): Promise<void> {
  if (!stack.demo) throw new Error('The launcher has not said where the demo is')
  const page = await context.newPage()
  const guide = page.getByRole('region', { name: 'Guide to the demo' })
  await page.goto(stack.demo.visitorUrl)
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(guide.getByText('See how you look, and come in')).toBeVisible()
  await page.getByRole('button', { name: 'I am ready' }).click()

  await expect(guide.getByText('Sit down with Ada and Bram')).toBeVisible()
  await expect(guide.getByText('The other people are played by the program.')).toBeVisible()
  await look(page, 'demo-foyer')
  await follow(guide, 'A table')
  await seesOneOf(page, AT_FIRST_TABLE)

  await isNext(guide, 'Speed date')
  await look(page, 'demo-table')
  await guide.getByRole('button', { name: 'Show me' }).click()
  await expect(guide.getByText('Press I am here.')).toBeVisible()
  await page.getByRole('button', { name: 'I am here' }).click()
  await expect(guide.getByText('Stay here: the bell rings in a moment')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Your conversation' })).toBeVisible({ timeout: 90_000 })
  await seesOneOf(page, IN_SPEED_DATE)
  await expect(guide.getByText('The guide waits until the speed date is over')).toBeVisible()
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await page.getByRole('button', { name: 'Leave this date' }).click()

  await isNext(guide, 'A stage')
  await follow(guide, 'A stage')
  await seesOneOf(page, ON_STAGE)
  await look(page, 'demo-stage')

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

/** A face moves before a wall of one of these colours. */
async function seesOneOf(page: Page, hues: readonly number[]): Promise<void> {
  let mark = ''
  await expect
    .poll(
      async () => {
        mark = (await markOf(page, hues)) ?? ''
        return mark
      },
      { message: `Somebody before a wall of ${hues.join(' or ')}` },
    )
    .not.toBe('')
  const frames = await seenFrames(page, mark)
  await expect.poll(() => seenFrames(page, mark)).toBeGreaterThan(frames)
}

/** Where somebody before one of these walls is on the page. */
async function markOf(page: Page, hues: readonly number[]): Promise<string | undefined> {
  const ids = await page
    .locator('video[data-attendee-id]')
    .evaluateAll((videos) => videos.map((video) => video.getAttribute('data-attendee-id') ?? ''))
  const marks = ids.map((id) => `video[data-attendee-id="${id}"]`)
  const seen = await Promise.all(marks.map((mark) => seenHue(page, mark)))
  return marks.find((_, index) => hues.some((hue) => isNear(seen[index], hue)))
}

function isNear(seen: number | undefined, hue: number): boolean {
  return seen !== undefined && hueDistance(seen, hue) <= SLACK
}
