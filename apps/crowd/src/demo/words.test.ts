import { expect, test } from 'vitest'
import { DEMO_WORDS } from './words.ts'

const LISTS = ['lounges', 'talks', 'topics', 'foyer', 'stage', 'table'] as const

test.for(LISTS)('the demo has as many %s in Dutch as in English, and each in its own words', (list) => {
  const { en, nl } = DEMO_WORDS
  expect(nl[list]).toHaveLength(en[list].length)
  const english: readonly string[] = en[list]
  expect(nl[list].filter((line) => english.includes(line))).toEqual([])
})
