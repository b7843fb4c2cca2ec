import type { Page } from '@playwright/test'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
/** Longer than a page takes to say that it opens again, and to do so. */
const A_WHILE = 9000

test('a page that is older than its server opens again in the foyer, once, and not at a table', async ({
  stack,
  owner,
  newPerson,
}) => {
  const event = await owner.publishEvent('A newer build')
  const context = await newPerson(NOOR)
  await context.routeWebSocket(/\/live\?tab=/, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((frames) => socket.send(String(frames).replace(/"protocol":\d+/, '"protocol":99')))
  })
  const noor = await BrowserAttendee.enter(stack, context, { event, name: 'Noor Haddad', likeness: NOOR })
  await noor.sitAt(1)
  await mark(noor.page)
  await noor.page.waitForTimeout(A_WHILE)
  expect(await isMarked(noor.page)).toBe(true)

  await noor.page.getByRole('button', { name: 'Leave the table' }).click()
  await expect(noor.page.getByText('Stamtafel has been renewed')).toBeVisible()
  await expect.poll(() => isMarked(noor.page)).toBe(false)
  await expect(noor.page.getByRole('heading', { name: /^Good (morning|afternoon|evening)/ })).toBeVisible()

  await mark(noor.page)
  await noor.page.waitForTimeout(A_WHILE)
  expect(await isMarked(noor.page)).toBe(true)
})

/** Tells this document from the one that a reload brings. */
function mark(page: Page): Promise<void> {
  return page.evaluate(() => document.documentElement.setAttribute('data-mark', ''))
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-mark')).catch(() => true)
}
