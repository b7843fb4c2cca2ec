import type { HostCommandView } from '@stamtafel/contracts'
import { expect, test } from 'vitest'
import { at } from '#web/testing/samples.ts'
import { freshCommands, isExtended, latestOf } from './host-news.ts'

const command = (number: number, type: HostCommandView['type'], seconds: number): HostCommandView => ({
  number,
  type,
  by: 'Lotte Smit',
  at: at(seconds),
  text: null,
})
const commands = [command(3, 'pause', 0), command(4, 'resume', 40), command(5, 'more-round', 50)]
const instant = (seconds: number) => new Date(at(seconds))
const numbers = (fresh: readonly HostCommandView[]) => fresh.map(({ number }) => number)

test('what a tab has heard it does not say again', () => {
  expect(numbers(freshCommands(commands, 4, instant(51)))).toEqual([5])
  expect(numbers(freshCommands(commands, 5, instant(51)))).toEqual([])
})

test('a tab that comes anew hears only what is news', () => {
  expect(numbers(freshCommands(commands, undefined, instant(51)))).toEqual([5])
  expect(numbers(freshCommands(commands, undefined, instant(49)))).toEqual([4, 5])
  expect(numbers(freshCommands(commands, undefined, instant(90)))).toEqual([])
})

test('a minute more stands in the ring for five seconds', () => {
  expect(isExtended(commands, instant(54))).toBe(true)
  expect(isExtended(commands, instant(55))).toBe(false)
})

test('the latest of some kinds is found', () => {
  expect(latestOf(commands, ['pause', 'stop'])?.number).toBe(3)
  expect(latestOf(commands, ['say'])).toBeUndefined()
})
