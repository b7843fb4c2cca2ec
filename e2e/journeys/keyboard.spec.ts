import type { Page } from '@playwright/test'
import { pressByKey, tabTo } from '../actors/keyboard.ts'
import { addressOf, personalLink } from '../actors/registration.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
/** The break is long enough to look at what stands in it. */
const PLAN = { rounds: 2, roundSeconds: 30, breakSeconds: 40, gatherSeconds: 30 }

test('with a keyboard alone one registers, sits at a table, talks in two rounds, notes something between them and walks out', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  const startsAt = new Date(Date.now() + 25_000).toISOString()
  const event = await owner.publishEvent('Ten fingers', { ...PLAN, startsAt })
  const others = ['Ada King', 'Tom Prins', 'Wietske Bos']
  const page = await (await newPerson(NOOR)).newPage()
  const title = page.getByRole('heading', { level: 1 })
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await test.step('past the bar to the form, and through it', async () => {
    await page.goto(`/e/${event.slug}`)
    await expect(page.getByLabel('Your name')).toBeVisible()
    await pressByKey(page, page.getByRole('link', { name: 'Skip to the content' }))
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Your name')).toBeFocused()
    await page.keyboard.type('Noor Haddad')
    await page.keyboard.press('Tab')
    await page.keyboard.type(addressOf(event, 'Noor Haddad'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeFocused()
  })

  await test.step('by the link into the foyer, to a table and back', async () => {
    await page.goto(await personalLink(stack, addressOf(event, 'Noor Haddad')))
    await pressByKey(page, button('Come in'))
    await expect(title).toHaveText('This is how they see you')
    await expect(title).toBeFocused()
    await pressByKey(page, button('I am ready'))
    await expect(title).toHaveText(/^Good/)
    await expect(title).toBeFocused()
    await pressByKey(page, button('Sit down at table 1'))
    await expect(title).toHaveText('Table 1')
    await expect(title).toBeFocused()
    await pressByKey(page, button('Leave the table'))
    await expect(title).toHaveText(/^Good/)
    await expect(title).toBeFocused()
  })

  await test.step('into the speed date, and through a talk', async () => {
    await pressByKey(page, page.getByRole('link', { name: 'Go in' }))
    await expect(title).toHaveText('Speed date')
    await expect(title).toBeFocused()
    await pressByKey(page, button('I am here'))
    await expect(page.getByText('You are in', { exact: true })).toBeVisible()
    for (const name of others) await (await crowd.enter(event, { name })).sayHere()
    await expect(page.getByText('Round 1 of 2').first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'Your conversation' })).toBeVisible()
    await look(page, 'talking')
  })

  await test.step('through the break, with a note and a yes', () => noteByKey(page))

  await test.step('into the second round, and out of it', async () => {
    await expect(page.getByText('Round 2 of 2').first()).toBeVisible({ timeout: 90_000 })
    await expect(page.getByRole('region', { name: 'Your conversation' })).toBeVisible()
    const leave = button('Leave')
    await pressByKey(page, leave)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(button('Stay')).toBeFocused()
    await look(page, 'leave-dialog')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(leave).toBeFocused()
    await expect(page.getByRole('region', { name: 'Your conversation' })).toBeVisible()
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Stop for today' }))
    await page.keyboard.press('Enter')
    await expect(title).toHaveText(/^Good/)
    await expect(title).toBeFocused()
  })
})

async function noteByKey(page: Page): Promise<void> {
  await expect(page.getByText('You just talked with').first()).toBeVisible()
  const note = page.getByRole('textbox', { name: /^Private note about/ })
  await expect(note).toBeVisible()
  await tabTo(page, note)
  await page.keyboard.type('Knows about gardens')
  await pressByKey(page, page.getByRole('switch', { name: /^Keep in touch/ }))
  await expect(page.getByRole('switch', { name: /^Keep in touch/ })).toBeChecked()
  await look(page, 'break')
}
