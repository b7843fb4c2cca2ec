import type { Page } from '@playwright/test'
import { watchForTrouble } from '../actors/devices.ts'
import { Ledger } from '../actors/ledger.ts'
import { personalLink, register } from '../actors/registration.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

test('on the way in every screen is sound, whatever camera and network do, and only a call loads LiveKit', async ({
  stack,
  owner,
  newPerson,
}) => {
  const event = await owner.publishEvent('Open house')
  const context = await newPerson()
  const trouble = await watchForTrouble(context)
  const page = await context.newPage()
  const loaded = watchScripts(page)
  const email = await register(page, event, 'Noor Haddad')
  await look(page, 'registered')
  await page.goto(await personalLink(stack, email))
  await look(page, 'personal-link')
  expect(loaded.filter(isLivekit)).toEqual([])

  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page.getByText('It works')).toBeVisible()
  expect(loaded.filter(isLivekit)).not.toEqual([])
  await look(page, 'pre-flight')
  trouble.name = 'NotAllowedError'
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The browser keeps your camera off' })).toBeVisible()
  await look(page, 'devices-refused')
  trouble.name = ''
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('It works')).toBeVisible()
  trouble.name = 'NotFoundError'
  await page.reload()
  await expect(page.getByRole('heading', { name: /^We cannot find a camera/ })).toBeVisible()
  await look(page, 'devices-missing')
  await page.getByRole('button', { name: 'I am ready' }).click()
  await expect(page.getByRole('heading', { name: /^Good (morning|afternoon|evening)/ })).toBeVisible()

  await context.setOffline(true)
  await expect(page.getByText('You are offline.').first()).toBeVisible()
  await look(page, 'reconnecting')
  await context.setOffline(false)
  await expect(page.getByText('You are offline.')).toHaveCount(0)
  await page.getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('heading', { name: 'The people you met' })).toBeVisible()
  await look(page, 'people-met-none')

  const foyer = await context.newPage()
  const loadedAnew = watchScripts(foyer)
  await foyer.goto(`/e/${event.slug}`)
  await expect(foyer.getByRole('button', { name: 'Sit down at table 1' })).toBeVisible()
  await foyer.waitForLoadState('networkidle')
  expect(loadedAnew).not.toEqual([])
  expect(loadedAnew.filter(isLivekit)).toEqual([])
})

test('shut doors, an event that is over and a broken link each say so, and what to do', async ({
  stack,
  owner,
  newPerson,
}) => {
  const nextMonth = new Date(Date.now() + 30 * 24 * 3_600_000)
  const event = await owner.publishEvent('Far away', {}, nextMonth)
  const page = await (await newPerson()).newPage()
  await page.goto(await personalLink(stack, await register(page, event, 'Noor Haddad')))
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.getByRole('button', { name: 'I am ready' }).click()
  await expect(page.getByRole('heading', { name: 'The doors are still shut' })).toBeVisible()
  await look(page, 'doors-shut')

  const ledger = await Ledger.open(stack)
  await ledger.putInThePast(event.id)
  await ledger.close()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'That was it' })).toBeVisible()
  await look(page, 'event-over')

  const stranger = await (await newPerson()).newPage()
  await stranger.goto(`/e/${event.slug}`)
  await expect(stranger.getByRole('heading', { name: 'Registration is closed' })).toBeVisible()
  await look(stranger, 'registration-closed')
  await stranger.goto('/in#half-of-a-lin')
  await stranger.getByRole('button', { name: 'Come in' }).click()
  await expect(stranger.getByRole('heading', { name: 'This link does not open' })).toBeVisible()
  await look(stranger, 'broken-link')
})

/** Keeps the address of every script that a page asks for. */
function watchScripts(page: Page): string[] {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url())
  })
  return scripts
}

function isLivekit(url: string): boolean {
  return url.includes('livekit')
}
