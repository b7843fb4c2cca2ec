import { describe, expect, test } from 'vitest'
import { createProgress } from './progress.ts'

describe('progress', () => {
  test('is one changing line in a terminal, and then gone', () => {
    const { progress, written } = record(true)
    progress.update('1 of 2')
    progress.update('2 of 2')
    progress.say('done')
    expect(written()).toBe('\r\u001B[K  1 of 2\r\u001B[K  2 of 2\r\u001B[Kdone\n')
  })

  test('is a line now and then in a log', () => {
    const { progress, written, pass } = record(false)
    progress.update('1 of 3')
    pass(10)
    progress.update('2 of 3')
    progress.update('3 of 3')
    expect(written()).toBe('  2 of 3\n')
  })
})

function record(isTTY: boolean) {
  const texts: string[] = []
  let instant = 0
  const terminal = { isTTY, write: (text: string) => texts.push(text) }
  const progress = createProgress(terminal, () => instant)
  const pass = (seconds: number) => {
    instant += seconds * 1000
  }
  return { progress, pass, written: () => texts.join('') }
}
