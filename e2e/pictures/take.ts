import { join } from 'node:path'
import type { Page } from '@playwright/test'

export const IMAGES = join(import.meta.dirname, '../../docs/images')
const SIZE = { width: 1280, height: 800 }

/** Takes one of the pictures of the README. */
export async function take(page: Page, name: string): Promise<void> {
  await setScene(page)
  await page.screenshot({ path: join(IMAGES, `${name}.png`) })
}

/** Makes a page ready to be pictured: of the size of all pictures, in its own type, with no pointer on it. */
export async function setScene(page: Page): Promise<void> {
  await page.setViewportSize(SIZE)
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
}
