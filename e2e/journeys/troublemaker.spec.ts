import type { BrowserContext, Page } from '@playwright/test'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { Ledger } from '../actors/ledger.ts'
import type { Owner } from '../actors/owner.ts'
import { look } from '../fixtures/look.ts'
import type { Stack } from '../fixtures/stack.ts'
import { expect, test } from '../fixtures/test.ts'

const SIPHO = { hue: 140, pitch: 700 }

interface World {
  readonly stack: Stack
  readonly owner: Owner
  readonly newContext: (options: {
    readonly baseURL: string
    readonly locale: string
  }) => Promise<BrowserContext>
  readonly newPerson: (likeness: typeof SIPHO) => Promise<BrowserContext>
}

/** Sipho, who reads Dutch, sits alone at a table of an event that somebody runs. */
async function setTheScene({ stack, owner, newContext, newPerson }: World) {
  const event = await owner.publishEvent('House rules, read aloud')
  const person = { event, name: 'Sipho Dube', likeness: SIPHO }
  const sipho = await BrowserAttendee.enter(stack, await newPerson(SIPHO), person)
  const { page } = sipho
  await page.getByRole('button', { name: 'Nederlands' }).click()
  await page.getByRole('button', { name: 'Schuif aan bij tafel 1' }).click()
  await expect(page.getByRole('heading', { name: 'Tafel 1' })).toBeVisible()
  const context = await newContext({ baseURL: stack.url, locale: 'en-GB' })
  await owner.openIn(context)
  return { event, sipho, page, host: await context.newPage() }
}

test('a host sees who sits alone, writes to one table, and speaks to everybody', async ({
  stack,
  owner,
  newContext,
  newPerson,
}) => {
  const { event, page, host } = await setTheScene({ stack, owner, newContext, newPerson })
  await host.goto(`/organise/${event.id}/live`)
  await expect(host.getByRole('region', { name: 'Alone at a table' })).toContainText('table 1')
  await look(host, 'control-places')
  await host.getByRole('button', { name: /^Lounge/ }).click()
  await expect(host.getByRole('dialog', { name: 'Lounge', exact: true })).toContainText(/1 of \d seats taken/)
  await look(host, 'place-lounge')
  await press(host, 'Write to table 1')
  await host.getByRole('textbox', { name: 'Dutch' }).fill('Er komt zo iemand bij je zitten')
  await look(host, 'place-write')
  await press(host, 'Send')
  await expect(host.getByRole('button', { name: /^Lounge/ })).toBeFocused()
  const said = page.getByRole('region', { name: 'Van de organisator' })
  await expect(said).toHaveText('Olga Vos, aan iedereen hier: Er komt zo iemand bij je zitten')
  await press(page, 'Sluit dit bericht')

  await goTo(host, 'Say something')
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
})

test('a host mutes somebody, asks them to come, and removes them for good', async ({
  stack,
  owner,
  newContext,
  newPerson,
}) => {
  const { event, sipho, page, host } = await setTheScene({ stack, owner, newContext, newPerson })
  await host.goto(`/organise/${event.id}/people`)
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
  await sheet.getByRole('button', { name: 'Other places' }).click()
  await sheet.getByText('Foyer', { exact: true }).click()
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

function goTo(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Organiser' }).getByRole('link', { name, exact: true }).click()
}
