import type { BrowserAttendee } from './browser-attendee.ts'
import { expect } from '../fixtures/test.ts'

/** A speed date that is short, and as long as its rules allow at the least. */
export const SHORT_SPEED_DATE = { gatherSeconds: 40, roundSeconds: 20, breakSeconds: 12, rounds: 3 }

/** Opens the speed date in a browser and presses *I am here*. */
export async function comeHere({ page }: BrowserAttendee): Promise<void> {
  await page.getByRole('link', { name: /Go in|Join this round/ }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'I am here' }).click()
  await expect(page.getByText('You are in', { exact: true })).toBeVisible()
}

/** Waits until a browser shows that a round talks, and says with whom. */
export async function partnerInRound({ page }: BrowserAttendee, number: number, of = 3): Promise<string> {
  await expect(page.getByText(`Round ${number} of ${of}`)).toBeVisible({ timeout: 120_000 })
  const tile = page.getByRole('region', { name: 'Your conversation' }).locator('[data-attendee]')
  await expect(tile).toHaveCount(1)
  return (await tile.getAttribute('data-attendee')) ?? ''
}
