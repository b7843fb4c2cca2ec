import type { Locator, Page } from '@playwright/test'

const KEY_MS = 50
const REST_MS = 300
const WHEEL_TURNS = 6
const WHEEL_MS = 60

/** Talks in the foyer, reads further up and comes back, closes and opens the chat, looks at the programme. */
export async function visitFoyer(page: Page): Promise<void> {
  const chat = page.getByRole('button', { name: /^Chat/ })
  const field = page.getByRole('textbox', { name: 'Message' })
  await chat.click()
  await field.click()
  await page.keyboard.type('Has anybody seen the room with the maps', { delay: KEY_MS })
  await page.keyboard.press('Enter')
  await scroll(page, page.getByRole('region', { name: 'Messages' }), -600)
  await page.getByRole('button', { name: /new message/ }).click()
  await page.waitForTimeout(REST_MS)
  await page.getByRole('button', { name: 'Close the chat' }).click()
  await chat.click()
  await page.keyboard.type('Found it', { delay: KEY_MS })
  await page.keyboard.press('Enter')
  await chat.click()
  await page.getByRole('link', { name: 'Programme', exact: true }).first().click()
  await page.waitForTimeout(REST_MS)
  await page.getByRole('link', { name: 'Foyer', exact: true }).first().click()
  await page.waitForTimeout(REST_MS)
}

/** Leafs through everybody who is registered, looks at one of them, searches for another and finds them. */
export async function visitPeople(page: Page): Promise<void> {
  const field = page.getByRole('searchbox')
  const open = page.getByRole('button', { name: /^What to do about/ })
  const list = page.locator('html')
  await scroll(page, list, 9000)
  await scroll(page, list, -3000)
  await pressInSight(page, open)
  await page.waitForTimeout(REST_MS)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.waitForTimeout(REST_MS)
  await field.click()
  await page.keyboard.type('guest 4321', { delay: KEY_MS })
  await page.waitForTimeout(REST_MS)
  await open.first().click()
  await page.waitForTimeout(REST_MS)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await field.click()
  for (let count = 0; count < 'guest 4321'.length; count += 1) {
    await page.keyboard.press('Backspace', { delay: KEY_MS })
  }
  await page.waitForTimeout(REST_MS)
}

/** Turns the wheel above a part of the page. */
async function scroll(page: Page, part: Locator, distance: number): Promise<void> {
  await part.hover({ position: { x: 60, y: 60 } })
  for (let turned = 0; turned < WHEEL_TURNS; turned += 1) {
    await page.mouse.wheel(0, distance / WHEEL_TURNS)
    await page.waitForTimeout(WHEEL_MS)
  }
}

/** The buttons of a long list that stand on the screen, and not above or below it. */
async function pressInSight(page: Page, buttons: Locator): Promise<void> {
  const height = page.viewportSize()?.height ?? 0
  for (const button of await buttons.all()) {
    const box = await button.boundingBox()
    if (box && box.y > height / 3 && box.y < height - 100) {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
      return
    }
  }
  throw new Error('There is nobody in sight')
}

/** Leafs down until everybody has come. */
export async function loadPeople(page: Page, count: number): Promise<void> {
  const last = page.locator(`[aria-posinset="${count}"]`)
  while ((await last.count()) === 0) {
    await page.keyboard.press('End')
    await page.waitForTimeout(REST_MS)
  }
  await page.keyboard.press('Home')
  await page.waitForTimeout(REST_MS)
}
