import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumOptions } from '../e2e/fixtures/chromium.ts'
import { createCalibration, type Calibration } from './calibration.ts'
import { inpOf, interactionsOf, watchInteractions, type Interactions } from './inp/interactions.ts'
import { loadPeople, visitFoyer, visitPeople } from './inp/visits.ts'
import { startWriters } from './inp/writers.ts'
import { openInstallation, type Installation } from './installation/installation.ts'
import { inviteGuests } from './installation/invite-guests.ts'
import { seatListeners } from './installation/seat-listeners.ts'
import { percentile } from './rotation/statistics.ts'
import { printTable } from './table.ts'

const NAMES = 5000
const WRITERS = 25
const PER_SECOND = 50
const TURNS = 5
const BAR_MS = 200
/** As if the processor were so many times slower; that is reported, and not judged. */
const SLOW = { rate: 4, turns: 2 }

interface Visit {
  readonly name: string
  readonly page: Page
  readonly act: (page: Page) => Promise<void>
}

interface Turn extends Interactions {
  readonly name: string
  readonly slowness: number
}

/** Writes, presses, scrolls and opens things in pages that hold thousands of names, while fifty messages a second arrive, and says how soon pages answer. */
export async function benchInp(): Promise<void> {
  const installation = await openInstallation()
  const browser = await chromium.launch(chromiumOptions())
  try {
    const { slug, eventId, secrets, cookie } = await fill(installation)
    const pages = [
      await openFoyer(browser, { url: `${installation.stack.url}/e/${slug}`, cookie }),
      await openPeople(browser, { installation, eventId }),
    ]
    const writers = await startWriters(installation.stack.url, { secrets, perSecond: PER_SECOND })
    const startedAt = performance.now()
    const calibration = createCalibration()
    const turns: Turn[] = []
    for (let turn = 0; turn <= TURNS + SLOW.turns; turn += 1) {
      const measured = await visitAll(pages, turn > TURNS ? SLOW.rate : 1)
      // The first is for warming up.
      if (turn > 0) turns.push(...measured)
      calibration.sample()
    }
    const perSecond = (1000 * writers.written()) / (performance.now() - startedAt)
    await writers.stop()
    print(turns, { calibration, perSecond })
  } finally {
    await browser.close()
    await installation.close()
  }
}

async function fill(installation: Installation) {
  const { owner, database } = installation
  const { eventId, streams } = await seatListeners(installation, NAMES - WRITERS - 1)
  const { slug } = await owner.call('GET /organise/:eventId', { params: { eventId } })
  // A message of everybody, so that the chat knows as many names.
  await database.query(
    `insert into chat_messages (event_id, channel, attendee_id, client_id, text, is_by_host)
     select event_id, 'foyer', id, gen_random_uuid(), 'Good morning from ' || name, false
       from attendees where event_id = $1`,
    [eventId],
  )
  const at = { organisationId: owner.organisationId, eventId }
  const secrets = await inviteGuests(database, at, WRITERS)
  return { slug, eventId, secrets, cookie: streams[0]?.cookie ?? '' }
}

async function openFoyer(
  browser: Browser,
  { url, cookie }: { readonly url: string; readonly cookie: string },
): Promise<Visit> {
  const context = await browser.newContext()
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: new URL(url).origin }])
  const page = await context.newPage()
  await watchInteractions(page)
  await page.goto(url)
  await page.getByRole('button', { name: /^Chat/ }).waitFor()
  return { name: 'foyer and its chat', page, act: visitFoyer }
}

async function openPeople(
  browser: Browser,
  { installation, eventId }: { readonly installation: Installation; readonly eventId: string },
): Promise<Visit> {
  const { owner, stack } = installation
  const context = await browser.newContext()
  await owner.openIn(context)
  const page = await context.newPage()
  await watchInteractions(page)
  await page.goto(`${stack.url}/organise/${eventId}/people`)
  await loadPeople(page, NAMES)
  return { name: 'people of an organiser', page, act: visitPeople }
}

/** One page after the other, each in front while it is used. */
async function visitAll(visits: readonly Visit[], slowness: number): Promise<Turn[]> {
  const turns: Turn[] = []
  for (const { name, page, act } of visits) {
    await page.bringToFront()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
    turns.push({ name, slowness, ...(await interactionsOf(page, () => act(page))) })
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await session.detach()
  }
  return turns
}

interface Around {
  readonly calibration: Calibration
  readonly perSecond: number
}

function print(turns: readonly Turn[], { calibration, perSecond }: Around): void {
  const rows = [...Map.groupBy(turns, ({ name, slowness }) => `${name}, ${slowness} ×`)].map(
    ([name, all]) => {
      const each = all.map(inpOf)
      const middle = percentile(each, 50)
      const isJudged = all[0]?.slowness === 1
      return [
        name,
        String(all.reduce((sum, { count }) => sum + count, 0)),
        ...[middle, Math.min(...each), Math.max(...each)].map((ms) => ms.toFixed(0)),
        Math.max(0, ...all.flatMap(({ durations }) => durations)).toFixed(0),
        String(BAR_MS),
        isJudged ? calibration.verdict(middle <= BAR_MS) : '–',
      ]
    },
  )
  process.stdout.write(
    `${NAMES} names, ${perSecond.toFixed(0)} messages a second, ${TURNS} turns; ` +
      `work took ${calibration.crowding().toFixed(2)} × its processor time\n\n`,
  )
  printTable([['INP, ms', 'interactions', 'median', 'min', 'max', 'slowest', 'bar', 'verdict'], ...rows])
  if (rows.some((row) => row.at(-1) === 'OVER')) process.exitCode = 1
}
