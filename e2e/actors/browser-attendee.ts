import type { BrowserContext, Page } from '@playwright/test'
import { createClient } from '@stamtafel/client'
import { expect } from '../fixtures/test.ts'
import type { Stack } from '../fixtures/stack.ts'
import { personalLink, register, type EventAddress } from './registration.ts'
import { heardPitch, hueDistance, seenFrames, seenHue, type Likeness } from './who-is-who.ts'

/** How far a hue may be off after the way through the SFU, in degrees, and a pitch, in hertz. */
const HUE_SLACK = 12
const PITCH_SLACK = 15

/** An attendee in a real browser, with a picture and a sound of their own. */
export class BrowserAttendee {
  readonly page: Page
  readonly name: string
  readonly email: string
  readonly likeness: Likeness
  readonly attendeeId: string
  readonly link: string

  private constructor(
    facts: Pick<BrowserAttendee, 'page' | 'name' | 'email' | 'likeness' | 'attendeeId' | 'link'>,
  ) {
    this.page = facts.page
    this.name = facts.name
    this.email = facts.email
    this.likeness = facts.likeness
    this.attendeeId = facts.attendeeId
    this.link = facts.link
  }

  /** Registers on the public page, follows the mailed link, checks camera and microphone, and is in the foyer. */
  static async enter(
    stack: Stack,
    context: BrowserContext,
    { event, name, likeness }: { event: EventAddress; name: string; likeness: Likeness },
  ): Promise<BrowserAttendee> {
    const page = await context.newPage()
    const email = await register(page, event, name)
    const link = await personalLink(stack, email)
    await page.goto(link)
    await page.getByRole('button', { name: 'Come in' }).click()
    await page.getByRole('button', { name: 'I am ready' }).click()
    await expect(page.getByRole('heading', { name: /^Good (morning|afternoon|evening)/ })).toBeVisible()
    const attendeeId = await idOf(page, stack, event)
    return new BrowserAttendee({ page, name, email, likeness, attendeeId, link })
  }

  /** The same person on another page of theirs. */
  on(page: Page): BrowserAttendee {
    const { name, email, likeness, attendeeId, link } = this
    return new BrowserAttendee({ page, name, email, likeness, attendeeId, link })
  }

  /** Sees and hears this other one: their hue in their picture, their pitch in their sound. */
  async meets(other: Pick<BrowserAttendee, 'attendeeId' | 'name' | 'likeness'>): Promise<void> {
    const mark = `[data-attendee-id="${other.attendeeId}"]`
    await expect
      .poll(async () => {
        const hue = await seenHue(this.page, `video${mark}`)
        return hue !== undefined && hueDistance(hue, other.likeness.hue) <= HUE_SLACK
      }, `${this.name} sees ${other.name}`)
      .toBe(true)
    const frames = await seenFrames(this.page, `video${mark}`)
    await expect.poll(() => seenFrames(this.page, `video${mark}`)).toBeGreaterThan(frames)
    await expect
      .poll(async () => {
        const pitch = await heardPitch(this.page, `audio${mark}`)
        return pitch !== undefined && Math.abs(pitch - other.likeness.pitch) <= PITCH_SLACK
      }, `${this.name} hears ${other.name}`)
      .toBe(true)
  }

  /** The people of whom there is a picture on the page, other than oneself. */
  async seenPeople(): Promise<string[]> {
    const ids = await this.page
      .locator('video[data-attendee-id]')
      .evaluateAll((videos) => videos.map((video) => video.getAttribute('data-attendee-id') ?? ''))
    return ids.filter((id) => id !== this.attendeeId)
  }

  /** Puts the page out of sight or back into it, as the browser would say it. */
  async hide(isHidden = true): Promise<void> {
    await this.page.evaluate((hidden) => {
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (hidden ? 'hidden' : 'visible'),
      })
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  }

  /** A key that does nothing but say that somebody is there. */
  async press(): Promise<void> {
    await this.page.keyboard.press('Shift')
  }

  async sitAt(number: number): Promise<void> {
    await this.page.getByRole('button', { name: `Sit down at table ${number}` }).click()
    await expect(this.page.getByRole('heading', { name: `Table ${number}` })).toBeVisible()
  }
}

async function idOf(page: Page, stack: Stack, { id }: EventAddress): Promise<string> {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const send: typeof fetch = (url, init) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    return fetch(url, { ...init, headers })
  }
  const call = createClient(`${stack.url}/api`, { origin: stack.url, send })
  const { me } = await call('GET /events/:eventId/venue', { params: { eventId: id } })
  return me.attendeeId
}
