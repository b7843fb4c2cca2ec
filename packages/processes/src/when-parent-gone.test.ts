import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('a process hears that its parent has gone', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'when-parent-gone.ts'))
  const child = `import { whenParentGone } from ${module}
    const stay = setInterval(() => {}, 1000)
    whenParentGone(() => { console.log('left'); clearInterval(stay) })
    console.log('watching')`
  const parent = spawn('/bin/sh', [
    '-c',
    '"$@" & wait',
    'sh',
    process.execPath,
    '--input-type=module',
    '-e',
    child,
  ])
  const [watching] = await once(parent.stdout, 'data')
  expect(String(watching)).toBe('watching\n')
  parent.kill('SIGKILL')
  const [left] = await once(parent.stdout, 'data')
  expect(String(left)).toBe('left\n')
})
