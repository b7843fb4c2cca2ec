import { expect, type Page } from '@playwright/test'
import type { Stack } from '../fixtures/stack.ts'
import { waitForMail } from './inbox.ts'

export interface EventAddress {
  readonly id: string
  readonly slug: string
}

/** An e-mail address of somebody, a different one at every event. */
export function addressOf({ slug }: Pick<EventAddress, 'slug'>, name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{Mark}/gu, '')
  return `${plain.toLowerCase().replaceAll(' ', '.')}.${slug}@guest.example`
}

/** Fills in the form of the public page; the answer is the address to which the link goes. */
export async function register(page: Page, event: EventAddress, name: string): Promise<string> {
  const email = addressOf(event, name)
  await page.goto(`/e/${event.slug}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Save my seat' }).click()
  await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
  return email
}

/** The link in the mail that came to somebody who registered. */
export async function personalLink(stack: Stack, email: string): Promise<string> {
  const { links } = await waitForMail(stack, email)
  const link = links.find((url) => url.includes('#'))
  if (link === undefined) throw new Error(`There is no personal link in this mail: ${links.join(' ')}`)
  return link
}
