import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const module = JSON.stringify(join(import.meta.dirname, 'when-parent-gone.ts'))
const guard = join(import.meta.dirname, 'guard.sh')

test('a process hears that its parent has gone', async () => {
  const parent = startParent([process.execPath, '--input-type=module', '-e', watching])
  expect(await nextLine(parent)).toBe('watching\n')
  parent.kill('SIGKILL')
  expect(await nextLine(parent)).toBe('left\n')
})

test('one that is guarded hears it also where its parent has gone before it listens', async () => {
  const listensLate = `const parent = process.ppid
    console.log('started')
    const look = setInterval(async () => {
      if (process.ppid === parent) return
      clearInterval(look)
      ${watching}
    }, 50)`
  const program = [process.execPath, '--input-type=module', '-e', listensLate]
  const parent = startParent(['/bin/sh', guard, 'TERM', ...program])
  expect(await nextLine(parent)).toBe('started\n')
  parent.kill('SIGKILL')
  expect(await nextLine(parent)).toBe('watching\n')
  expect(await nextLine(parent)).toBe('left\n')
})

const watching = `const { whenParentGone } = await import(${module})
  const stay = setInterval(() => {}, 1000)
  console.log('watching')
  whenParentGone(() => { console.log('left'); clearInterval(stay) })`

/** Has a shell start a program; the pipe that a guard would read stays open in this process, whatever becomes of the shell. */
function startParent(program: readonly string[]) {
  return spawn('/bin/sh', ['-c', '"$@" & wait', 'sh', ...program], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  })
}

async function nextLine({ stdout }: ReturnType<typeof startParent>): Promise<string> {
  if (!stdout) throw new Error('It says nothing')
  const [said] = await once(stdout, 'data')
  return String(said)
}
