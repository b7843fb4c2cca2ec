import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { comeHere } from '../actors/speed-date.ts'
import { expect, test } from '../fixtures/test.ts'

const IMAGES = join(import.meta.dirname, '../../docs/images')
const SIZE = { width: 1280, height: 800 }
const NOOR = { hue: 168, pitch: 440, lines: 360 }
const SIPHO = { hue: 32, pitch: 700, lines: 360 }

test('the picture of the foyer shows people at tables and a speed date that is about to start', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  const startsAt = new Date(Date.now() + 12 * 60_000).toISOString()
  const event = await owner.publishEvent('Spring fair', { startsAt })
  const noor = await BrowserAttendee.enter(stack, await newPerson(NOOR), {
    event,
    name: 'Noor Haddad',
    likeness: NOOR,
  })
  const others = await Promise.all(Object.keys(SEATS).map((name) => crowd.enter(event, { name })))
  for (const one of others) {
    const table = SEATS[one.name]
    // One after the other, so that everybody has the same chair in every picture.
    // oxlint-disable-next-line no-await-in-loop
    if (table) await one.sitAt(table)
    // oxlint-disable-next-line no-await-in-loop
    else await one.join()
  }
  await expect(noor.page.getByText('9 people are already at a table.')).toBeVisible()
  await take(noor.page, 'foyer')
})

test('the picture of a speed date shows two people who talk', async ({ stack, owner, newPerson }) => {
  const startsAt = new Date(Date.now() + 25_000).toISOString()
  const event = await owner.publishEvent('Spring fair', { startsAt, gatherSeconds: 30 })
  const enter = async (name: string, likeness: typeof NOOR) =>
    BrowserAttendee.enter(stack, await newPerson(likeness), { event, name, likeness })
  const noor = await enter('Noor Haddad', NOOR)
  const sipho = await enter('Sipho Dube', SIPHO)
  await comeHere(noor)
  await comeHere(sipho)
  await noor.meets(sipho)
  await take(noor.page, 'speed-date')
})

/** Who sits at which table; at none are those who wait for the speed date. */
const SEATS: Readonly<Record<string, number>> = {
  'Ada King': 1,
  'Tom Prins': 1,
  'Wietske Bos': 1,
  'Imre Kovács': 2,
  'Yara Mansour': 2,
  'Bram de Wit': 3,
  'Lucía Romero': 3,
  'Kofi Mensah': 3,
  'Freja Lund': 3,
  'Anouk Visser': 0,
  'Dario Conti': 0,
  'Mei Tanaka': 0,
}

async function take(page: Page, name: string): Promise<void> {
  await page.setViewportSize(SIZE)
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(IMAGES, `${name}.png`) })
}
