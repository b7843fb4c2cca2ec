import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const LARGEST = 10_000_000

export interface LogFile {
  readonly write: (text: string) => void
  readonly close: () => void
}

/** Appends to a file that only its owner reads; beyond 10 MB it becomes `….1`, and the one before that goes. */
export function openLog(path: string, largest = LARGEST): LogFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  let file: number | undefined = openSync(path, 'a', 0o600)
  let size = fstatSync(file).size
  return {
    write(text) {
      if (file === undefined) return
      if (size > largest) {
        closeSync(file)
        renameSync(path, `${path}.1`)
        file = openSync(path, 'a', 0o600)
        size = 0
      }
      size += append(file, text)
    },
    close() {
      if (file !== undefined) closeSync(file)
      file = undefined
    },
  }
}

/** A full disk must not end the launcher. */
function append(file: number, text: string): number {
  try {
    return writeSync(file, text)
  } catch {
    return 0
  }
}
