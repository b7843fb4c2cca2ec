import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { freePort } from '@stamtafel/processes'
import { chromiumOptions } from '../e2e/fixtures/chromium.ts'
import { createCalibration, type Calibration, type Verdict } from './calibration.ts'
import { openInstallation, type Installation } from './installation/installation.ts'
import { seatListeners } from './installation/seat-listeners.ts'
import { percentile } from './rotation/statistics.ts'
import { printTable } from './table.ts'

const TURNS = 5
const BARS = { performance: 90, accessibility: 95, shift: 0.05 }

/** What Lighthouse says of a page, by the conditions of its mobile run. */
interface Marks {
  readonly performance: number
  readonly accessibility: number
  /** Cumulative layout shift. */
  readonly shift: number
}

interface Visited {
  readonly page: string
  readonly url: string
}

/** Lets Lighthouse open the page on which one registers, and the foyer as somebody who is in, as a phone on a slow network. */
export async function benchLighthouse(): Promise<void> {
  const installation = await openInstallation()
  const folder = mkdtempSync(join(tmpdir(), 'stamtafel-lighthouse-'))
  const port = await freePort()
  const { executablePath, args } = chromiumOptions()
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  })
  try {
    const { pages, cookie } = await seat(installation)
    await browser.addCookies([cookie])
    const calibration = createCalibration()
    const marks = new Map<string, Marks[]>()
    for (let turn = 0; turn <= TURNS; turn += 1) {
      for (const { page, url } of pages) {
        calibration.sample()
        const mark = await examine(url, port)
        // The first is for warming up.
        if (turn > 0) marks.set(page, [...(marks.get(page) ?? []), mark])
      }
    }
    print(marks, calibration)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
    await installation.close()
  }
}

async function seat(installation: Installation) {
  const { stack, owner } = installation
  const { eventId, streams } = await seatListeners(installation, 1)
  const { slug } = await owner.call('GET /organise/:eventId', { params: { eventId } })
  const [name = '', value = ''] = (streams[0]?.cookie ?? '').split('=')
  const pages: readonly Visited[] = [
    { page: 'registration', url: `${stack.url}/e/${slug}/register` },
    { page: 'foyer', url: `${stack.url}/e/${slug}` },
  ]
  return { pages, cookie: { name, value, url: stack.url } }
}

async function examine(url: string, port: number): Promise<Marks> {
  // Nobody else waits for it to load.
  const { default: lighthouse } = await import('lighthouse')
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
    disableFullPageScreenshot: true,
  })
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`)
  const { lhr } = result
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
  if (lhr.finalDisplayedUrl !== url) throw new Error(`${url} led to ${lhr.finalDisplayedUrl}`)
  const scoreOf = (category: string) => 100 * (lhr.categories[category]?.score ?? 0)
  const shift = lhr.audits['cumulative-layout-shift']?.numericValue
  if (shift === undefined) throw new Error(`Lighthouse has not seen whether ${url} shifts`)
  return { performance: scoreOf('performance'), accessibility: scoreOf('accessibility'), shift }
}

function print(marks: ReadonlyMap<string, readonly Marks[]>, calibration: Calibration): void {
  const sure = (isWithin: boolean): Verdict => (isWithin ? 'within' : 'OVER')
  const rows = [...marks].flatMap(([page, all]) => {
    const quick = spread(all.map(({ performance }) => performance))
    const open = spread(all.map(({ accessibility }) => accessibility))
    const shift = spread(all.map(({ shift: one }) => one))
    const { performance, accessibility } = BARS
    return [
      row(page, 'performance', quick, [`≥ ${performance}`, calibration.verdict(quick[0] >= performance)]),
      row(page, 'accessibility', open, [`≥ ${accessibility}`, sure(open[0] >= accessibility)]),
      row(page, 'layout shift', shift, [`≤ ${BARS.shift}`, sure(shift[0] <= BARS.shift)]),
    ]
  })
  process.stdout.write(
    `Lighthouse, mobile, ${TURNS} turns; work took ${calibration.crowding().toFixed(2)} × its processor time\n\n`,
  )
  printTable([['page', 'what', 'median', 'min', 'max', 'bar', 'verdict'], ...rows])
  if (rows.some((cells) => cells.at(-1) === 'OVER')) process.exitCode = 1
}

type Spread = readonly [median: number, min: number, max: number]

function spread(values: readonly number[]): Spread {
  return [percentile(values, 50), Math.min(...values), Math.max(...values)]
}

function row(page: string, what: string, figures: Spread, judged: readonly [string, Verdict]): string[] {
  const digits = what === 'layout shift' ? 3 : 0
  return [page, what, ...figures.map((figure) => figure.toFixed(digits)), ...judged]
}
