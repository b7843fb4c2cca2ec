import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { comeHere } from '../actors/speed-date.ts'
import { expect, test } from '../fixtures/test.ts'
import { writeAnimation, type Shot } from './animation.ts'
import { IMAGES, setScene } from './take.ts'

const FILE = join(IMAGES, 'bell.gif')
const MOST_BYTES = 2 * 1024 * 1024
const NOOR = { hue: 210, pitch: 440, lines: 360 }
const OTHERS = [
  { name: 'Ada King', likeness: { hue: 168, pitch: 700 } },
  { name: 'Sipho Dube', likeness: { hue: 32, pitch: 830 } },
  { name: 'Mei Tanaka', likeness: { hue: 300, pitch: 1130 } },
]
const PLAN = { gatherSeconds: 30, roundSeconds: 20, breakSeconds: 30, rounds: 2 }

test('the animation shows the bell: two who talk, the goodbye, who comes next, and the next face', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  const startsAt = new Date(Date.now() + 30_000).toISOString()
  const event = await owner.publishEvent('Spring fair', { ...PLAN, startsAt })
  const noor = await BrowserAttendee.enter(stack, await newPerson(NOOR), {
    event,
    name: 'Noor Haddad',
    likeness: NOOR,
  })
  for (const one of OTHERS) {
    // oxlint-disable-next-line no-await-in-loop
    const other = await crowd.enter(event, { ...one, media: 'send' })
    // oxlint-disable-next-line no-await-in-loop
    await other.takePart()
  }
  await comeHere(noor)
  const { page } = noor
  await setScene(page)
  await expect(page.getByText('Round 1 of 2')).toBeVisible({ timeout: 120_000 })
  const shots: Shot[] = []
  const shoot = async (count: number, milliseconds: number) => {
    for (let taken = 0; taken < count; taken++) {
      // A picture about every second, as it goes.
      // oxlint-disable-next-line no-await-in-loop
      shots.push({ png: await page.screenshot(), milliseconds })
      // oxlint-disable-next-line no-await-in-loop
      await page.waitForTimeout(700)
    }
  }
  await isMoving(page)
  await shoot(3, 700)
  await expect(page.getByText('Ten seconds to say goodbye').first()).toBeVisible()
  await page.keyboard.press('Shift')
  await shoot(4, 700)
  await expect(page.getByRole('region', { name: 'Your conversation' })).toBeHidden()
  await shoot(1, 900)
  // Who comes next is said twenty seconds before the bell.
  await expect(page.getByText(/^Next: /).first()).toBeVisible()
  await shoot(3, 900)
  await page.keyboard.press('Shift')
  await expect(page.getByText('Round 2 of 2')).toBeVisible({ timeout: 60_000 })
  await isMoving(page)
  await shoot(4, 700)
  await writeAnimation(page.context(), FILE, shots)
  expect(statSync(FILE).size).toBeLessThan(MOST_BYTES)
})

/** The other one's picture has come. */
async function isMoving(page: Page): Promise<void> {
  const seen = () =>
    page
      .locator('video[data-attendee-id]')
      .evaluateAll((videos) => videos.some((one) => one instanceof HTMLVideoElement && one.videoWidth > 0))
  await expect.poll(seen).toBe(true)
}
