import { expect, test } from 'vitest'
import { partnerNews } from './partner-news.ts'
import type { DatePartner } from './talk.ts'

const sipho = (state: DatePartner['state']) => ({ id: 'sipho', name: 'Sipho', state })
const tom = { id: 'tom', name: 'Tom', state: 'here' } as const

test.for([
  ['here', 'held', ['hold']],
  ['here', 'looking-away', ['back']],
  ['held', 'here', ['again']],
  ['looking-away', 'here', ['again']],
  ['coming', 'here', []],
  ['here', 'here', []],
] as const)('of somebody who was %s and is %s one hears %j', ([was, is, news]) => {
  expect(partnerNews([sipho(was)], [sipho(is)]).map(({ what }) => what)).toEqual(news)
})

test('whoever is not there any more had to go, whichever way', () => {
  expect(partnerNews([sipho('held'), tom], [tom])).toEqual([{ what: 'gone', name: 'Sipho' }])
})

test('of somebody new nothing is said here', () => {
  expect(partnerNews([tom], [tom, sipho('here')])).toEqual([])
})
