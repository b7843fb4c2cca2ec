import { chromium, type Browser, type Page } from '@playwright/test'
import { invite, startLiveKit } from '@stamtafel/media/testing'
import { ensureChromium } from '../../tooling/test/chromium.ts'
import { servePage } from './page-server.ts'
// Declares what the page offers.
import type { Turn } from './page/page.ts'
import { relayMedia, relaySignalling } from './relay.ts'

/** Another loopback address, at which the relay takes the media that is meant for LiveKit. */
const RELAY_ADDRESS = '127.0.0.2'

const FLAGS = ['--allow-loopback-in-peer-connection', '--autoplay-policy=no-user-gesture-required']

const PEOPLE = [
  { name: 'noor', own: { hue: 20, pitch: 440 }, partner: { hue: 220, pitch: 940 } },
  { name: 'sipho', own: { hue: 220, pitch: 940 }, partner: { hue: 20, pitch: 440 } },
] as const

/** Two people in two tabs of one browser, who turn from room to room together. */
export interface Stage {
  readonly pages: readonly Page[]
  /** A new room, and the way into it for each of the two. */
  nextRoom(): Promise<readonly Turn['room'][]>
  close(): Promise<void>
}

/** Starts LiveKit, the browser and, where there is a delay, what lies between them: so long each way, media and signalling alike. */
export async function openStage({ delayMs }: { readonly delayMs: number }): Promise<Stage> {
  const livekit = await startLiveKit(delayMs > 0 ? { relayAddress: RELAY_ADDRESS } : {})
  const relays = delayMs > 0 ? await openRelays(livekit, delayMs) : []
  const url = delayMs > 0 ? `ws://127.0.0.1:${relays[0]?.port}` : livekit.url
  const site = await servePage()
  const browser = await launch()
  const pages = await Promise.all(PEOPLE.map((person) => openPage(browser, site.url, person)))
  let rooms = 0
  return {
    pages,
    async nextRoom() {
      rooms += 1
      const room = `room-${rooms}`
      const invitations = PEOPLE.map(({ name }) => invite(livekit, { room, identity: name }))
      return (await Promise.all(invitations)).map(({ token }) => ({ key: room, url, token }))
    },
    async close() {
      await browser.close()
      site.close()
      for (const relay of relays) relay.close()
      await livekit.stop()
    },
  }
}

async function openRelays(
  { url, mediaPort }: { readonly url: string; readonly mediaPort: number },
  delayMs: number,
) {
  return Promise.all([
    relaySignalling({ toPort: Number(new URL(url).port), delayMs }),
    relayMedia(RELAY_ADDRESS, { toPort: mediaPort, delayMs }),
  ])
}

async function launch(): Promise<Browser> {
  const executablePath = await ensureChromium(process.env, (line) => process.stdout.write(`${line}\n`))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...FLAGS, ...sandbox] })
}

async function openPage(browser: Browser, url: string, person: (typeof PEOPLE)[number]): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  page.on('pageerror', (error) => process.stderr.write(`${person.name}: ${error.message}\n`))
  await page.goto(url)
  await page.evaluate((likenesses) => window.bench.start(likenesses), {
    own: person.own,
    partner: person.partner,
  })
  return page
}
