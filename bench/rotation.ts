import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Arrival } from './rotation/page/watch.ts'
import { openStage, type Stage } from './rotation/stage.ts'
import { percentile } from './rotation/statistics.ts'
import { printTable } from './table.ts'

const SWITCHES = 40
const WARM_UPS = 2

/** Each way, on signalling and media alike. */
const DELAY_MS = 50
const SHORTEST_ROUND_TRIP_MS = 95

/** Before the bell: less than in the product, where it is ten seconds, and enough for both to be there. */
const AHEAD_MS = 4000
const COLD_AHEAD_MS = 1500
const PAUSE_MS = 1000

/** A ratio for each, and the absolute limits of a switch. */
const BARS = { picture: 0.1, sound: 0.3 }
const SOON = { ms: 1000, share: 0.99 }
const HARD_LIMIT_MS = 5000

/** Where timers are later than this, the machine has no time for what is measured. */
const LATEST_TIMER_MS = 25

type Sense = 'picture' | 'sound'
type Measured = Record<'cold' | 'ahead', Arrival[]>

/**
 * Turns two people from room to room, every other time as a tab that leaves and enters at the bell and else as one that is
 * connected ahead, and says how long after the bell each saw and heard the other.
 */
export async function benchRotation(): Promise<void> {
  const stage = await openStage({ delayMs: DELAY_MS })
  try {
    for (let count = 0; count < WARM_UPS; count += 1) await turnBothWays(stage)
    const measured: Measured = { cold: [], ahead: [] }
    for (let count = 1; count <= SWITCHES; count += 1) {
      const { cold, ahead } = await turnBothWays(stage)
      measured.cold.push(...cold)
      measured.ahead.push(...ahead)
      if (count % 10 === 0) process.stdout.write(`${count} of ${SWITCHES} switches each\n`)
    }
    const faults = [...(await faultsOf(stage)), ...faultsIn(measured)]
    await print(stage, measured)
    for (const fault of faults) process.stdout.write(`FAILED: ${fault}\n`)
    if (faults.length > 0) process.exitCode = 1
  } finally {
    await stage.close()
  }
}

async function turnBothWays(stage: Stage) {
  const cold = await turn(stage, { aheadMs: COLD_AHEAD_MS, isConnectedAhead: false })
  await wait(PAUSE_MS)
  const ahead = await turn(stage, { aheadMs: AHEAD_MS, isConnectedAhead: true })
  await wait(PAUSE_MS)
  return { cold, ahead }
}

interface Way {
  readonly aheadMs: number
  readonly isConnectedAhead: boolean
}

async function turn(stage: Stage, { aheadMs, isConnectedAhead }: Way): Promise<readonly Arrival[]> {
  const rooms = await stage.nextRoom()
  const bell = Date.now() + aheadMs
  const opensAt = isConnectedAhead ? Date.now() : undefined
  return Promise.all(
    stage.pages.map((page, index) => {
      const room = rooms[index]
      if (room === undefined) throw new Error('There is a room for everybody')
      return page.evaluate((next) => window.bench.turn(next), { room, bell, opensAt })
    }),
  )
}

/** What makes the run worthless, whatever it measured. */
async function faultsOf({ pages }: Stage): Promise<string[]> {
  const facts = await Promise.all(pages.map((page) => page.evaluate(() => window.bench.facts())))
  const roundTrips = facts.map(({ roundTrip }) => roundTrip ?? 0)
  process.stdout.write(`round trip of the pair in use: ${roundTrips.map(milliseconds).join(' and ')} ms\n`)
  const requests = facts.map(({ deviceRequests }) => deviceRequests)
  return [
    ...(Math.min(...roundTrips) < SHORTEST_ROUND_TRIP_MS ? ['media found a way past the relay'] : []),
    ...(requests.some((count) => count !== 1)
      ? [`devices were asked for ${requests.join(' and ')} times`]
      : []),
  ]
}

function faultsIn({ cold, ahead }: Measured): string[] {
  const early = new Set([...cold, ...ahead].flatMap((arrival) => arrival.early))
  const missing = [...cold, ...ahead].filter(
    ({ picture, sound }) => picture === undefined || sound === undefined,
  ).length
  return [
    ...[...early].map((what) => `${what} before the bell`),
    ...(missing > 0 ? [`${missing} arrivals without picture or sound`] : []),
  ]
}

async function print({ pages }: Stage, measured: Measured): Promise<void> {
  const timers = percentile((await Promise.all(pages.map(timersOf))).flat(), 95)
  process.stdout.write(`timers of the pages: p95 ${milliseconds(timers)} ms late\n\n`)
  printTable([
    ['bell to first', 'cold p50', 'p95', 'ahead p50', 'p95', 'max', 'ratio p95', 'bar', 'verdict'],
    row('picture', measured),
    row('sound', measured),
  ])
  const slowest = measured.ahead.map(({ picture = Infinity, sound = Infinity }) => Math.max(picture, sound))
  const share = slowest.filter((ms) => ms <= SOON.ms).length / slowest.length
  const isWithin = share >= SOON.share && Math.max(...slowest) <= HARD_LIMIT_MS
  const verdict = timers > LATEST_TIMER_MS ? 'not judged' : verdictOf(isWithin)
  process.stdout.write(
    `\nwithin ${SOON.ms} ms: ${(share * 100).toFixed(1)} % of ${slowest.length} arrivals, ` +
      `the last after ${milliseconds(Math.max(...slowest))} ms: ${verdict}\n`,
  )
}

function timersOf(page: Page): Promise<number[]> {
  return page.evaluate(() => window.bench.timerLateness())
}

function row(sense: Sense, { cold, ahead }: Measured): string[] {
  const [before, now] = [cold, ahead].map((arrivals) => arrivals.map((arrival) => arrival[sense] ?? Infinity))
  const [coldMs, aheadMs] = [before ?? [], now ?? []]
  const ratio = percentile(aheadMs, 95) / percentile(coldMs, 95)
  const figures = [
    percentile(coldMs, 50),
    percentile(coldMs, 95),
    percentile(aheadMs, 50),
    percentile(aheadMs, 95),
    Math.max(...aheadMs),
  ].map(milliseconds)
  return [sense, ...figures, ratio.toFixed(2), BARS[sense].toFixed(2), verdictOf(ratio <= BARS[sense])]
}

function verdictOf(isWithin: boolean): string {
  return isWithin ? 'within' : 'OVER'
}

function milliseconds(value: number): string {
  return value.toFixed(0)
}
