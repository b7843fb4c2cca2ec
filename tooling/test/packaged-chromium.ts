import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import Chromium, { inflate } from '@sparticuz/chromium'
import { checkout } from './shell.ts'

/** Unpacks the Chromium from npm, and the libraries that come with it where this system has not got them. */
export async function packagedChromium(): Promise<string> {
  const folder = join(checkout, '.cache/chromium')
  mkdirSync(folder, { recursive: true })
  // It unpacks into the temp folder, which others may write to, and trusts what it finds there.
  process.env['TMPDIR'] = folder
  const program = await Chromium.executablePath()
  const missing = await missingLibraries(program)
  if (missing.length === 0) return program
  const libraries = join(folder, 'al2023/lib')
  if (!existsSync(libraries)) {
    const packaged = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
    await inflate(join(packaged, '../bin/al2023.tar.br'))
  }
  const still = await missingLibraries(program, libraries)
  if (still.length > 0) throw new Error(`the one from npm misses ${still.join(', ')}`)
  const wrapper = join(folder, 'chromium-with-libraries')
  const fonts = existsSync('/etc/fonts') ? '' : `FONTCONFIG_PATH='${join(folder, 'fonts')}' `
  const script = `#!/bin/sh\n${fonts}LD_LIBRARY_PATH='${libraries}' exec '${program}' "$@"\n`
  writeFileSync(wrapper, script, { mode: 0o755 })
  return wrapper
}

async function missingLibraries(program: string, path = ''): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ldd', [program], {
    env: { ...process.env, LD_LIBRARY_PATH: path },
  })
  return stdout.split('\n').flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? [])
}
