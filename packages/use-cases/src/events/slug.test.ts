import { expect, test } from 'vitest'
import { slugOf, suffixFrom } from './slug.ts'

test.for([
  ['Meet Operations', 'meet-operations-x1y2z3'],
  ['Ontmoet de crème de la crème: 2026!', 'ontmoet-de-creme-de-la-creme-2026-x1y2z3'],
  ['  --Straße & Ærø--  ', 'stra-e-r-x1y2z3'],
  ['交流会', 'x1y2z3'],
] as const)('"%s" is found under %s', ([name, slug]) => {
  expect(slugOf(name, 'x1y2z3')).toBe(slug)
})

test('a long name is cut, and its link never ends in a dash before the suffix', () => {
  const slug = slugOf(`${'a'.repeat(59)} ${'b'.repeat(60)}`, 'x1y2z3')
  expect(slug).toBe(`${'a'.repeat(59)}-x1y2z3`)
})

test('a suffix has only letters and digits that cannot be misheard as another case', () => {
  expect(suffixFrom('-_Aa0-zZ_9xYw')).toBe('aa0zz9')
})
