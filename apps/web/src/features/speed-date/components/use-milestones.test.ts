// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { createElement, Fragment } from 'react'
import { afterEach, expect, test } from 'vitest'
import { MORNING, renderInApp } from '#web/ui/testing/render.tsx'
import { milestoneAt, useMilestones } from './use-milestones.ts'

afterEach(cleanup)

function Talk({ left }: { readonly left: number }) {
  useMilestones(new Date(MORNING + left * 1000), 300)
  return createElement(Fragment)
}

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

test('a minute more, given in the last ten seconds, does not say that half is over', () => {
  const { container, rerender } = renderInApp(createElement(Talk, { left: 30 }))
  const said = () => container.querySelector('output')?.textContent.trim()
  rerender(createElement(Talk, { left: 8 }))
  expect(said()).toBe('Ten seconds to go')
  rerender(createElement(Talk, { left: 68 }))
  expect(said()).toBe('Ten seconds to go')
  rerender(createElement(Talk, { left: 60 }))
  expect(said()).toMatch(/minute/)
})
