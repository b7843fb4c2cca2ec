import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import { openStage, type Stage } from './rotation/stage.ts'
import { printTable } from './table.ts'

const ROTATIONS = 100
const WARM_UPS = 10
const READ_EVERY = 25
const AHEAD_MS = 1500

/** Longer than an old room takes to go. */
const REST_MS = 2500

/** For each rotation; the listener is LiveKit's own, on the list of devices. */
const BARS = { connections: 0, nodes: 0, listeners: 1, megabytes: 0.05 }

interface Reading {
  readonly connections: number
  readonly nodes: number
  readonly listeners: number
  readonly megabytes: number
}

/** Turns two people through many rooms and reads after forced collections what one of the tabs still holds. */
export async function benchRotationGrowth(): Promise<void> {
  const stage = await openStage({ delayMs: 0 })
  try {
    const [page] = stage.pages
    if (page === undefined) throw new Error('Nobody is there')
    const browser = await page.context().newCDPSession(page)
    for (let count = 0; count < WARM_UPS; count += 1) await rotate(stage)
    const readings = [await read(page, browser)]
    for (let count = 1; count <= ROTATIONS; count += 1) {
      await rotate(stage)
      if (count % READ_EVERY === 0) readings.push(await read(page, browser))
    }
    printTable([
      ['rotations', 'connections', 'nodes', 'listeners', 'heap MB'],
      ...readings.map((reading, index) => [String(index * READ_EVERY), ...cells(reading)]),
    ])
    judge(readings)
  } finally {
    await stage.close()
  }
}

async function rotate(stage: Stage): Promise<void> {
  const rooms = await stage.nextRoom()
  const opensAt = Date.now()
  await Promise.all(
    stage.pages.map((page, index) => {
      const room = rooms[index]
      if (room === undefined) throw new Error('There is a room for everybody')
      return page.evaluate((next) => window.bench.turnBlindly(next), {
        room,
        bell: opensAt + AHEAD_MS,
        opensAt,
      })
    }),
  )
  const statuses = await Promise.all(stage.pages.map((page) => page.evaluate(() => window.bench.status())))
  if (statuses.some((status) => status !== 'connected')) {
    throw new Error(`After a bell the two are ${statuses.join(' and ')}`)
  }
}

async function read(page: Page, browser: CDPSession): Promise<Reading> {
  await wait(REST_MS)
  // What the first one frees may hold what the next one finds.
  for (let count = 0; count < 3; count += 1) await browser.send('HeapProfiler.collectGarbage')
  const { usedSize } = await browser.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await browser.send('Memory.getDOMCounters')
  const { connectionsAlive } = await page.evaluate(() => window.bench.facts())
  return { connections: connectionsAlive, nodes, listeners: jsEventListeners, megabytes: usedSize / 1e6 }
}

function judge(readings: readonly Reading[]): void {
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined) return
  const rows = (['connections', 'nodes', 'listeners', 'megabytes'] as const).map((what) => {
    const growth = (last[what] - first[what]) / ROTATIONS
    const isWithin = growth <= BARS[what]
    if (!isWithin) process.exitCode = 1
    return [what, growth.toFixed(3), String(BARS[what]), isWithin ? 'within' : 'OVER']
  })
  process.stdout.write('\n')
  printTable([['per rotation', 'measured', 'bar', 'verdict'], ...rows])
}

function cells({ connections, nodes, listeners, megabytes }: Reading): string[] {
  return [String(connections), String(nodes), String(listeners), megabytes.toFixed(2)]
}
