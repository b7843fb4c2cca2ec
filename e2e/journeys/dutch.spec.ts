import { waitForMail } from '../actors/inbox.ts'
import { addressOf } from '../actors/registration.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }

test('whoever asks for Dutch is spoken to in Dutch, mail included, until they choose English', async ({
  stack,
  owner,
  newPerson,
}) => {
  const event = await owner.publishEvent('Voorjaarsborrel')
  const page = await (await newPerson(NOOR, { locale: 'nl-NL' })).newPage()
  const title = page.getByRole('heading', { level: 1 })
  const email = addressOf(event, 'Noor Haddad')
  await page.goto(`/e/${event.slug}`)
  await expect(page.getByRole('heading', { name: 'Houd een plaats vrij' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await look(page, 'dutch-public-page')
  await page.getByLabel('Je naam').fill('Noor Haddad')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Meld me aan' }).click()
  await expect(page.getByRole('heading', { name: 'Kijk in je mailbox' })).toBeVisible()

  const mail = await waitForMail(stack, email)
  expect(mail.subject).toBe('Je link naar Voorjaarsborrel')
  expect(mail.text).toContain('Noor Haddad, dit is je eigen ingang.')
  await page.goto(mail.links.find((url) => url.includes('#')) ?? '')
  await expect(title).toHaveText('Fijn dat je er bent')
  await page.getByRole('button', { name: 'Kom binnen' }).click()
  await expect(title).toHaveText('Zo ben je straks te zien')
  await look(page, 'dutch-pre-flight')
  await page.getByRole('button', { name: 'Ik ben er klaar voor' }).click()
  await expect(title).toHaveText(/^Goede(morgen|middag|navond), Noor$/)
  await look(page, 'dutch-foyer')
  await page.getByRole('button', { name: 'Schuif aan bij tafel 1' }).click()
  await expect(title).toHaveText('Tafel 1')
  await page.getByRole('button', { name: 'Van tafel gaan' }).click()
  await expect(title).toHaveText(/^Goede(morgen|middag|navond), Noor$/)

  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('button', { name: 'English' }).press('Enter')
  await expect(title).toHaveText(/^Good (morning|afternoon|evening), Noor$/)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Nederlands' }).click()
  await expect(title).toHaveText(/^Goede(morgen|middag|navond), Noor$/)

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'English' }).click()
  await expect(title).toHaveText(/^Good (morning|afternoon|evening), Noor$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(title).toHaveText(/^Good (morning|afternoon|evening), Noor$/)
})
