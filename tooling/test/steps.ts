import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { acquireLivekit } from '../../apps/standalone/src/livekit/acquire-livekit.ts'
import { ensurePrograms } from '../../apps/standalone/src/programs.ts'
import { createProgress } from '../../apps/standalone/src/progress.ts'
import { ensureWebApp } from '../../apps/standalone/src/web-app.ts'
import { ensureChromium } from './chromium.ts'
import { failure, judge, PASSED, type Outcome } from './outcome.ts'
import { readPlaywright } from './read-playwright.ts'
import { readVitest } from './read-vitest.ts'
import { checkout, shell } from './shell.ts'

export interface Step {
  readonly name: string
  /** Steps without which this one cannot say anything. */
  readonly needs: readonly string[]
  readonly run: () => Promise<Outcome>
}

const manifest: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(checkout, 'package.json'), 'utf8'),
)
const progress = createProgress(process.stdout)
/** What later steps get from earlier ones: the browser and the media server. */
const env = { ...process.env }

/**
 * All that `npm test` does, in its order; the arguments go to Playwright, to play one journey or to repeat it, and
 * `journeys` names the script that plays them.
 */
export function stepsFor(playwright: readonly string[] = [], journeys = 'e2e'): readonly Step[] {
  return [
    script('format'),
    script('lint'),
    script('typecheck'),
    script('boundaries'),
    script('dead-code'),
    script('manifests'),
    step('livekit', [], async () => {
      const program = await acquireLivekit({ checkout, env, progress })
      env['PATH'] = `${dirname(program)}${delimiter}${env['PATH']}`
      return PASSED
    }),
    step('unit', ['livekit'], () => withReport((report) => runVitest(report))),
    step('web', [], async () => {
      await ensureWebApp(checkout, progress)
      await ensurePrograms(checkout, progress)
      return PASSED
    }),
    step('browser', [], async () => {
      env['CHROMIUM_PATH'] = await ensureChromium(env, progress.say)
      return PASSED
    }),
    step('e2e', ['livekit', 'web', 'browser'], () =>
      withReport((report) => runPlaywright(report, { journeys, more: playwright })),
    ),
  ]
}

async function runVitest(report: string): Promise<Outcome> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await shell(`${commandOf('unit')} "$@"`, reporters, env)
  return existsSync(report)
    ? judge(readVitest(readFileSync(report, 'utf8')), code)
    : failure('vitest did not report')
}

async function runPlaywright(
  report: string,
  { journeys, more }: { readonly journeys: string; readonly more: readonly string[] },
): Promise<Outcome> {
  const told = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await shell(`${commandOf(journeys)} "$@"`, ['--reporter=list,json', ...more], told)
  if (!existsSync(report)) return failure('Playwright did not report')
  return judge(readPlaywright(readFileSync(report, 'utf8')), code)
}

async function withReport(run: (report: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'stamtafel-report-'))
  try {
    return await run(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A check that the root manifest names, so that people run the same one by hand. */
function script(name: string): Step {
  return step(name, [], async () => {
    const code = await shell(commandOf(name))
    return code === 0 ? PASSED : failure(`\`${commandOf(name)}\` ended with exit code ${code}`)
  })
}

function step(name: string, needs: readonly string[], run: () => Promise<Outcome>): Step {
  return { name, needs, run }
}

function commandOf(name: string): string {
  const command = manifest.scripts[name]
  if (command === undefined) throw new Error(`package.json has no script ${name}`)
  return command
}
