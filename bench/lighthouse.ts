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
interface Mark {
  readonly page: string
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
    const marks: Mark[] = []
    for (let turn = 0; turn <= TURNS; turn += 1) {
      calibration.sample()
      const measured = await examineAll(pages, port)
      // The first is for warming up.
      if (turn > 0) marks.push(...measured)
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

async function examineAll(pages: readonly Visited[], port: number): Promise<Mark[]> {
  const marks: Mark[] = []
  for (const { page, url } of pages) marks.push({ page, ...(await examine(url, port)) })
  return marks
}

async function examine(url: string, port: number): Promise<Omit<Mark, 'page'>> {
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

function print(marks: readonly Mark[], calibration: Calibration): void {
  const rows = [...Map.groupBy(marks, ({ page }) => page)].flatMap(([page, all]) => {
    const quick = spread(all.map(({ performance }) => performance))
    const open = spread(all.map(({ accessibility }) => accessibility))
    const shift = spread(all.map((mark) => mark.shift))
    const isQuick = calibration.verdict(quick[0] >= BARS.performance)
    return [
      [page, 'performance', ...told(quick, 0), `≥ ${BARS.performance}`, isQuick],
      [
        page,
        'accessibility',
        ...told(open, 0),
        `≥ ${BARS.accessibility}`,
        sure(open[0] >= BARS.accessibility),
      ],
      [page, 'layout shift', ...told(shift, 3), `≤ ${BARS.shift}`, sure(shift[0] <= BARS.shift)],
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

function told(figures: Spread, digits: number): string[] {
  return figures.map((figure) => figure.toFixed(digits))
}

/** Of what does not depend on the machine. */
function sure(isWithin: boolean): Verdict {
  return isWithin ? 'within' : 'OVER'
}
