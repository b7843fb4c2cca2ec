/** Tells a person what is going on: lines that stay, and one that changes while something takes long. */
export interface Progress {
  readonly say: (line: string) => void
  readonly update: (line: string) => void
}

interface Terminal {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

const CLEAR_LINE = '\r\u001B[K'
const QUIET_MS = 10_000

/** Where there is no terminal, the line that changes is printed now and then instead. */
export function createProgress(terminal: Terminal, now: () => number = Date.now): Progress {
  let hasOpenLine = false
  let lastUpdate = now()
  return {
    say(line) {
      terminal.write(`${hasOpenLine ? CLEAR_LINE : ''}${line}\n`)
      hasOpenLine = false
      lastUpdate = now()
    },
    update(line) {
      if (terminal.isTTY) {
        terminal.write(`${CLEAR_LINE}  ${line}`)
        hasOpenLine = true
      } else if (now() - lastUpdate >= QUIET_MS) {
        terminal.write(`  ${line}\n`)
        lastUpdate = now()
      }
    },
  }
}
