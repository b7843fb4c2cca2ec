import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin, RollupLog } from 'rolldown'
import type { Progress } from './progress.ts'
import { Refusal } from './refusal.ts'
import { fingerprintOf } from './sources.ts'

const SOURCES = { api: 'apps/api/src/main.ts', worker: 'apps/worker/src/main.ts' } as const
const APPS = ['apps/api', 'apps/worker']
/** Another launcher of this checkout may still start its processes from the one before. */
const KEPT = 2

export type Programs = Readonly<Record<keyof typeof SOURCES, string>>

/**
 * Puts api and worker into one file each if their sources changed since the last time, and returns the files: a process of
 * a thousand modules takes six times the processor to start.
 */
export async function ensurePrograms(checkout: string, progress: Progress): Promise<Programs> {
  const shelf = join(checkout, '.cache/programs')
  // What is built knows where its sources lie, and how it was built.
  const wanted = createHash('sha256')
    .update(`${checkout}\0${fingerprintOf(checkout, APPS)}`)
    .update(readFileSync(import.meta.filename))
    .digest('hex')
  const folder = join(shelf, wanted)
  if (!existsSync(folder)) {
    progress.say('Building the api and the worker, because their sources are new')
    mkdirSync(shelf, { recursive: true })
    const draft = mkdtempSync(join(shelf, 'draft-'))
    try {
      await build(checkout, draft)
      publish(draft, folder)
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
    clear(shelf, folder)
  }
  return { api: join(folder, 'api.js'), worker: join(folder, 'worker.js') }
}

async function build(checkout: string, folder: string): Promise<void> {
  const { build: bundle } = await import('rolldown')
  try {
    await bundle({
      cwd: checkout,
      input: Object.fromEntries(Object.entries(SOURCES).map(([name, file]) => [name, join(checkout, file)])),
      platform: 'node',
      external: ['pg-native'],
      plugins: [rememberPlaces],
      onLog: (_, log) => refuseUnresolved(log),
      output: { dir: folder, format: 'esm', entryFileNames: '[name].js' },
    })
  } catch (error) {
    throw new Refusal(`The api and the worker could not be built:\n${String(error)}`)
  }
}

/** Rolldown would leave what is not installed to the program, which would say so only when it is started. */
function refuseUnresolved({ code, message }: RollupLog): void {
  if (code === 'UNRESOLVED_IMPORT') throw new Error(message)
}

/** Modules that look for files beside themselves find them where they came from. */
const rememberPlaces: Plugin = {
  name: 'remember-places',
  transform: {
    filter: { id: /^[^\0]/, code: /import\.meta\.(?:url|dirname)|\b__dirname\b/ },
    handler(code, id) {
      const folder = JSON.stringify(dirname(id))
      const placed = code
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
        .replaceAll('import.meta.dirname', folder)
      const isCommon = /\b__dirname\b/.test(placed)
      return { code: isCommon ? `const __dirname = ${folder};${placed}` : placed, map: null }
    },
  },
}

/** Two launchers may have built the same at once, and then the first one counts. */
function publish(draft: string, folder: string): void {
  try {
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

function clear(shelf: string, wanted: string): void {
  const byAge = readdirSync(shelf)
    .map((name) => join(shelf, name))
    .filter((path) => path !== wanted)
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const path of byAge.slice(KEPT - 1)) rmSync(path, { recursive: true, force: true })
}
