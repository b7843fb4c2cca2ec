import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const checkout = join(import.meta.dirname, '../..')
const rows = readFileSync(join(checkout, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('every requirement goes by its number, and says what shows it or that nothing does yet', () => {
  expect(rows.length).toBeGreaterThan(100)
  for (const [, numbers, level, required, shownBy] of rows) {
    expect(numbers).toMatch(/^\d+\.\d+\.\d+(, \d+\.\d+\.\d+)*$/)
    expect(level).toMatch(/^[123](, [123])*$/)
    expect([required, shownBy]).not.toContain('')
  }
})

test('what shows a requirement is there', () => {
  const named = rows.flatMap((cells) => [...(cells[4] ?? '').matchAll(/`([\w-]+\/[\w./-]+)`/g)])
  expect(named.length).toBeGreaterThan(100)
  expect(named.map(([, path]) => path ?? '').filter((path) => !existsSync(join(checkout, path)))).toEqual([])
})
