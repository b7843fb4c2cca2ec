import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }

test('an organiser gives a table a topic and adds one, and an open foyer shows both', async ({
  stack,
  owner,
  newPerson,
  newContext,
}) => {
  const startsAt = new Date(Date.now() + 1_200_000).toISOString()
  const event = await owner.publishEvent('Two lounges', { startsAt })
  const noor = await BrowserAttendee.enter(stack, await newPerson(NOOR), {
    event,
    name: 'Noor Haddad',
    likeness: NOOR,
  })
  const context = await newContext({ baseURL: stack.url, locale: 'en-GB' })
  await owner.openIn(context)
  const page = await context.newPage()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await page.goto(`/organise/${event.id}/parts`)
  await expect(page.getByRole('heading', { name: 'Programme and rooms' })).toBeVisible()
  await press('Change Table 1')
  await dialog.getByLabel('Topic').fill('Gardens')
  await press('Save')
  await expect(dialog).toBeHidden()
  await expect(noor.page.getByText('Gardens').first()).toBeVisible()

  await look(page, 'parts')

  await press('Add tables')
  await press('Add')
  await expect(page.getByText('Table 7', { exact: true })).toBeVisible()
  await expect(noor.page.getByRole('button', { name: 'Sit down at table 7' })).toBeVisible()

  await press('Change Speed date')
  await dialog.getByLabel('Rounds').fill('41')
  await press('Save')
  await expect(page.getByText('From 1 to 40')).toBeVisible()
  await look(page, 'parts-speed-date')
})
