import type { Page } from '@playwright/test'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const PLAN = { gatherSeconds: 30, roundSeconds: 60, breakSeconds: 20, rounds: 3 }

test('two hosts run a speed date, and each sees what the other does', async ({
  stack,
  owner,
  crowd,
  newContext,
}) => {
  const startsAt = new Date(Date.now() + 1_200_000).toISOString()
  const event = await owner.publishEvent('Two hosts', { ...PLAN, startsAt })
  const openRoom = async () => {
    const context = await newContext({ baseURL: stack.url, locale: 'en-GB' })
    await owner.openIn(context)
    const page = await context.newPage()
    await page.goto(`/organise/${event.id}/live`)
    await expect(page.getByRole('main').getByText('Live', { exact: true })).toBeVisible()
    return page
  }
  const [one, other] = [await openRoom(), await openRoom()]
  await look(one, 'control-scheduled')
  for (const name of ['Ada King', 'Tom Prins', 'Noor Haddad', 'Sipho Dube']) {
    await (await crowd.enter(event, { name })).takePart()
  }

  await press(one, 'Start now')
  await expect(other.getByRole('heading', { name: 'People gather' })).toBeVisible()
  await expect(other.getByText('Olga Vos started it')).toBeVisible()
  await expect(numberOf(other, 'Here')).toHaveText('4')
  await look(one, 'control-gathering')
  await expect(other.getByRole('heading', { name: 'Round 1 of 3', exact: true })).toBeVisible()
  await expect(numberOf(other, 'Talking')).toHaveText('4')
  await expect(numberOf(other, 'Pairs, trios')).toHaveText('2, 0')
  await expect(one.getByText(/^Next: round 2 at/)).toBeVisible()
  await look(one, 'control-talking')

  await press(other, 'Pause')
  await expect(one.getByText('Olga Vos paused it')).toBeVisible()
  await look(one, 'control-paused')
  await press(one, '+1 min round')
  await expect(other.getByText('Olga Vos gave the round one minute more')).toBeVisible()
  await press(one, 'Go on')
  await expect(other.getByRole('button', { name: 'Pause' })).toBeEnabled()

  await other.getByRole('textbox').fill('Five minutes longer')
  await press(other, 'Send to everybody')
  await expect(one.getByText('Olga Vos: Five minutes longer')).toBeVisible()
  await press(one, 'Stop now')
  await expect(one.getByRole('dialog', { name: 'Stop the speed date now?' })).toBeVisible()
  await look(one, 'control-stop-asked')
  await press(one, 'Stop in one minute')
  await expect(other.getByRole('heading', { name: 'Stopping' })).toBeVisible()
  await expect(other.getByRole('heading', { name: 'Over' })).toBeVisible({ timeout: 90_000 })
  await one.getByRole('link', { name: 'Reports' }).click()
  await expect(one.getByRole('heading', { name: 'No reports' })).toBeVisible()
  await look(one, 'reports-none')
})

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}

function numberOf(page: Page, what: string) {
  return page.locator('dl > div', { hasText: what }).locator('dd')
}
