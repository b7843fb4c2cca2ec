import type { Page } from '@playwright/test'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { Ledger } from '../actors/ledger.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const SIPHO = { hue: 140, pitch: 700 }

test('a host sees who sits alone, speaks to everybody, asks somebody to come, and removes them for good', async ({
  stack,
  owner,
  newContext,
  newPerson,
}) => {
  const event = await owner.publishEvent('House rules, read aloud')
  const likeness = SIPHO
  const sipho = await BrowserAttendee.enter(stack, await newPerson(SIPHO), {
    event,
    name: 'Sipho Dube',
    likeness,
  })
  const { page } = sipho
  await page.getByRole('button', { name: 'Nederlands' }).click()
  await page.getByRole('button', { name: 'Schuif aan bij tafel 1' }).click()
  await expect(page.getByRole('heading', { name: 'Tafel 1' })).toBeVisible()
  const context = await newContext({ baseURL: stack.url, locale: 'en-GB' })
  await owner.openIn(context)
  const host = await context.newPage()
  const goTo = (name: string) =>
    host.getByRole('navigation', { name: 'Organiser' }).getByRole('link', { name, exact: true }).click()

  await host.goto(`/organise/${event.id}/live`)
  await expect(host.getByRole('region', { name: 'Alone at a table' })).toContainText('table 1')
  await look(host, 'control-places')
  await host.getByRole('button', { name: /^Lounge/ }).click()
  await expect(host.getByRole('dialog', { name: 'Lounge', exact: true })).toContainText('1 of 4 seats taken')
  await look(host, 'place-lounge')
  await press(host, 'Write to table 1')
  await host.getByRole('textbox', { name: 'Dutch' }).fill('Er komt zo iemand bij je zitten')
  await look(host, 'place-write')
  await press(host, 'Send')
  const said = page.getByRole('region', { name: 'Van de organisator' })
  await expect(said).toHaveText('Olga Vos, aan iedereen hier: Er komt zo iemand bij je zitten')
  await press(page, 'Sluit dit bericht')

  await goTo('Say something')
  await host.getByRole('textbox', { name: 'English' }).fill('Lunch is on')
  await host.getByRole('textbox', { name: 'Dutch' }).fill('De lunch staat klaar')
  await look(host, 'say')
  await press(host, 'Send to everyone')
  await expect(said).toHaveText('Olga Vos: De lunch staat klaar')
  await look(page, 'announcement')
  await press(page, 'Sluit dit bericht')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Tafel 1' })).toBeVisible()
  await expect(said).toBeHidden()

  await goTo('People')
  await host.getByRole('searchbox').fill('sipho')
  await press(host, 'What to do about Sipho Dube')
  const sheet = host.getByRole('dialog', { name: 'Sipho Dube', exact: true })
  await expect(sheet).toContainText('At which table is not shown')
  await look(host, 'person-sheet')
  const ledger = await Ledger.open(stack)
  const tracks = () => ledger.liveTracks(sipho.attendeeId)
  await expect.poll(tracks).toBe(2)
  await sheet.getByRole('button', { name: 'Mute now' }).click()
  await expect(page.getByText('Olga Vos heeft je gedempt. Je kunt het weer aanzetten.')).toBeVisible()
  await expect.poll(tracks).toBe(1)
  await press(page, 'Microfoon aan')
  await expect.poll(tracks).toBe(2)
  await press(host, 'What to do about Sipho Dube')
  await sheet.getByRole('radio', { name: 'the foyer' }).check()
  await sheet.getByRole('button', { name: 'Ask' }).click()
  await expect(page.getByText('Olga Vos vraagt je naar de foyer te komen').first()).toBeVisible()
  await look(page, 'asked-to-come')
  await press(page, 'Blijf hier')
  await expect(page.getByRole('button', { name: 'Blijf hier' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Tafel 1' })).toBeVisible()

  const connected = async () => (await ledger.connections()).map((it) => it.attendeeId)
  await expect.poll(connected).toContain(sipho.attendeeId)
  await press(host, 'What to do about Sipho Dube')
  await press(host, 'Remove from this event')
  await host.getByRole('textbox', { name: 'Why' }).fill('Shouted at people')
  await look(host, 'remove-asked')
  await press(host, 'Remove from this event')
  await expect(page.getByRole('heading', { name: 'Je kunt hier niet meer zijn' })).toBeVisible()
  await expect.poll(connected).not.toContain(sipho.attendeeId)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Je kunt hier niet meer zijn' })).toBeVisible()
  await expect(host.getByText('Removed', { exact: true })).toBeVisible()
  await look(host, 'people')
  await ledger.close()
})

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}
