import { expect, test } from 'vitest'
import { milestoneAt } from './use-milestones.ts'

test.for([
  [200, undefined],
  [150, 'half'],
  [61, 'half'],
  [60, 'minute'],
  [11, 'minute'],
  [10, 'ten'],
  [1, 'ten'],
  [0, 'goodbye'],
] as const)('of five minutes, at %i seconds the last milestone is %s', ([seconds, milestone]) => {
  expect(milestoneAt(seconds, 300)).toBe(milestone)
})

test('of a round of half a minute only the goodbye is said', () => {
  expect([25, 15, 5, 0].map((seconds) => milestoneAt(seconds, 30))).toEqual([
    undefined,
    undefined,
    undefined,
    'goodbye',
  ])
})
