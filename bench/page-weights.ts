import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { printTable } from './table.ts'

/** What Vite writes about a built file: the file, and what it cannot run without. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

interface Page {
  readonly name: string
  /** The modules that a browser asks for by themselves, besides the entry. */
  readonly modules: readonly string[]
  /** In kB of gzipped JavaScript; without one the page is measured as a ratio. */
  readonly bar?: number
}

const web = join(import.meta.dirname, '../apps/web')
const texts = (area: string) => `../../packages/texts/src/en/${area}.ts`
const venue = ['src/features/venue/pages/venue.tsx', 'src/features/venue/pages/inside.tsx', texts('venue')]
const date = [...venue, 'src/features/speed-date/pages/speed-date.tsx']

const PAGES: readonly Page[] = [
  { name: 'registration', modules: ['src/features/event/pages/public-event.tsx'], bar: 130 },
  { name: 'foyer', modules: [...venue, 'src/features/foyer/pages/foyer.tsx'], bar: 150 },
  { name: 'lounge', modules: [...venue, 'src/features/lounge/pages/lounge.tsx'], bar: 150 },
  { name: 'agenda', modules: [...venue, 'src/features/agenda/pages/agenda.tsx'], bar: 150 },
  { name: 'pre-flight', modules: [...venue, 'src/features/pre-flight/pages/pre-flight.tsx'] },
  { name: 'table', modules: [...venue, 'src/features/table/pages/table.tsx'] },
  { name: 'stage', modules: [...venue, 'src/features/stage/pages/stage.tsx'] },
  { name: 'speed date, gathering', modules: [...date, 'src/features/speed-date/pages/gathering.tsx'] },
  { name: 'speed date, talking', modules: [...date, 'src/features/speed-date/pages/talking.tsx'] },
  { name: 'speed date, between', modules: [...date, 'src/features/speed-date/pages/between.ts'] },
]

/** Live pages may weigh so many times what they stand on: React and LiveKit's own client. */
const LIVE_RATIO = 1.4

/** React 19.3.1 with react-dom alone, built by Vite 8, in kB; measured apart, for here it shares a file with others. */
const REACT_KB = 68.6

/** Builds the web app and weighs, per page, the JavaScript that a browser must have before the page is whole. */
export async function benchPageWeights(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'stamtafel-bench-'))
  try {
    build(out)
    const manifest: Manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'))
    const weigh = (file: string) => gzipSync(readFileSync(join(out, file))).length / 1000
    const floor = REACT_KB + sum(filesNamed(manifest, /livekit-/), weigh)
    const rows = PAGES.map((page) => row(page, { manifest, weigh, floor }))
    printTable([['page', 'kB gzip', 'bar', 'LiveKit', 'verdict'], ...rows])
  } finally {
    rmSync(out, { recursive: true })
  }
}

function build(out: string): void {
  const vite = join(web, 'node_modules/.bin/vite')
  execFileSync(vite, ['build', '--manifest', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: web,
    stdio: 'inherit',
  })
}

interface Scales {
  readonly manifest: Manifest
  readonly weigh: (file: string) => number
  readonly floor: number
}

function row({ name, modules, bar }: Page, { manifest, weigh, floor }: Scales): string[] {
  const files = closure(manifest, ['index.html', texts('first'), ...modules])
  const weight = sum(files, weigh)
  const hasLiveKit = files.some((file) => file.includes('livekit'))
  const most = bar ?? floor * LIVE_RATIO
  const isFine = weight <= most && (bar === undefined || !hasLiveKit)
  return [name, weight.toFixed(1), most.toFixed(0), hasLiveKit ? 'yes' : 'no', isFine ? 'within' : 'OVER']
}

/** Everything that these modules cannot run without, each file once. */
function closure(manifest: Manifest, modules: readonly string[]): string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (module: string) => {
    if (seen.has(module)) return
    seen.add(module)
    const chunk = manifest[module]
    if (!chunk) throw new Error(`The build has no ${module}; name what it has now in the list of pages`)
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const module of modules) visit(module)
  return [...files]
}

function filesNamed(manifest: Manifest, pattern: RegExp): string[] {
  return [...new Set(Object.values(manifest).map(({ file }) => file))].filter((file) => pattern.test(file))
}

function sum(files: readonly string[], weigh: (file: string) => number): number {
  return files.filter((file) => file.endsWith('.js')).reduce((total, file) => total + weigh(file), 0)
}
