import { expect, test } from 'vitest'
import { loadArea, loadTexts } from './browser.ts'
import { createTexts } from './create-texts.ts'

const { t, format, duration } = createTexts('en')
const dutch = createTexts('nl')

test('a text counts', () => {
  expect(t('lounge.seats', { count: 1 })).toBe('1 seat left')
  expect(t('lounge.seats', { count: 4 })).toBe('4 seats left')
  expect(t('lounge.seats', { count: 0 })).toBe('Full')
  expect(dutch.t('lounge.seats', { count: 2 })).toBe('Nog 2 plaatsen')
})

test('a wrong code says how many tries are left, in words', () => {
  expect(t('code.wrong', { left: 4 })).toBe('This is not the code. Four tries left.')
  expect(dutch.t('code.wrong', { left: 1 })).toBe('Dit is niet de code. Je kunt het nog één keer proberen.')
})

test('large numbers are written as the language does', () => {
  expect(t('event.seated', { count: 1204 })).toBe('1,204 people have a seat')
  expect(dutch.t('event.seated', { count: 1204 })).toBe('1.204 mensen hebben een plaats')
})

test.for([
  [20, '20 seconds', '20 seconden'],
  [60, '1 minute', '1 minuut'],
  [300, '5 minutes', '5 minuten'],
  [90, '1 minute 30 seconds', '1 minuut 30 seconden'],
  [3600, '1 hour', '1 uur'],
  [12_600, '3 hours 30 minutes', '3 uur en 30 minuten'],
] as const)('%i seconds are said in words', ([seconds, inEnglish, inDutch]) => {
  expect(duration(seconds)).toBe(inEnglish)
  expect(dutch.duration(seconds)).toBe(inDutch)
})

test('an instant is shown in the zone that is asked for', () => {
  const instant = '2026-11-26T08:30:00Z'
  expect(format.time(instant, 'Europe/Amsterdam')).toBe('09:30')
  expect(format.time(instant, 'America/New_York')).toBe('03:30')
  expect(format.day(instant, 'Europe/Amsterdam')).toBe('Thursday 26 November 2026')
  expect(dutch.format.day(instant, 'Europe/Amsterdam')).toBe('donderdag 26 november 2026')
})

test('midnight is 00:00', () => {
  expect(format.time('2026-11-26T00:00:00Z', 'UTC')).toBe('00:00')
})

test('a leaf of the calendar has no dot', () => {
  expect(dutch.format.leaf('2026-11-26T08:30:00Z', 'UTC')).toEqual({ day: '26', month: 'nov' })
})

test('a zone is called by its city', () => {
  expect(format.city('America/New_York')).toBe('New York')
  expect(format.city('UTC')).toBe('UTC')
})

test('a clock counts minutes and seconds', () => {
  expect(format.clock(158)).toBe('2:38')
  expect(format.clock(8)).toBe('0:08')
})

test('a page fetches the texts of one language, an area at a time', async () => {
  const texts = await loadTexts('nl')
  expect(texts.t('action.foyer')).toBe('Naar de foyer')

  await loadArea('venue')
  expect(texts.t('date.left', { clock: '2:38' })).toBe('nog 2:38')
})

test('an area that was fetched is there in the next language too', async () => {
  await loadArea('venue')
  const texts = await loadTexts('en')
  expect(texts.t('lounge.sit')).toBe('Sit down')
})
