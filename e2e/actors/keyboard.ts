import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures/test.ts'

/** Goes on with Tab until something has the focus, as somebody does who has no mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Tab')
        return isFocused(target)
      },
      { message: `Tab leads to ${String(target)}`, intervals: [10] },
    )
    .toBe(true)
}

/** Reaches something with Tab and presses it with Enter. */
export async function pressByKey(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
