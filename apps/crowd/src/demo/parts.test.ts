import { describe, expect, test } from 'vitest'
import { DEMO_PARTS, nextTable } from './parts.ts'
import { readDemoSettings } from './settings.ts'

describe('the people of the demo', () => {
  test('who meet the visitor are as many as there are rounds, and can be seen', () => {
    const { speedDate } = readDemoSettings(GIVEN)
    const takers = DEMO_PARTS.filter(({ takesPart }) => takesPart)
    expect(takers).toHaveLength(speedDate.rounds)
    expect(takers.every(({ media }) => media === 'send')).toBe(true)
  })

  test('are everywhere, and leave chairs free at each table', () => {
    const kinds = new Set(DEMO_PARTS.map(({ at }) => at.kind))
    expect(kinds).toEqual(new Set(['table', 'stage', 'foyer']))
    for (const number of [1, 2, 3, 5, 7]) {
      const sitters = DEMO_PARTS.filter(({ at }) => at.kind === 'table' && at.number === number)
      expect(sitters.length).toBeLessThanOrEqual(2)
    }
    expect(DEMO_PARTS.filter(({ at }) => at.kind === 'stage' && at.speaks)).toHaveLength(1)
  })

  test('change to another table than their own', () => {
    for (const random of [0, 0.4, 0.99]) {
      expect(nextTable(4, () => random)).not.toBe(4)
      expect([3, 4, 5, 6]).toContain(nextTable(1, () => random))
    }
  })
})

const GIVEN = {
  PUBLIC_URL: 'http://localhost:4400',
  SETUP_SECRET: 'secret',
  DEMO_INBOX_URL: 'http://127.0.0.1:4401/',
  DEMO_ORGANISER_URL: 'http://localhost:4402/organise/secret',
  DEMO_LINKS_FILE: '/nowhere',
}

describe('the settings of the demo', () => {
  test('may shorten it', () => {
    expect(readDemoSettings({ ...GIVEN, DEMO_ROUND_SECONDS: '20', DEMO_LANGUAGE: 'nl' })).toMatchObject({
      language: 'nl',
      speedDate: { rounds: 3, roundSeconds: 20, breakSeconds: 30, gatherSeconds: 60 },
    })
  })

  test('are refused in a sentence', () => {
    expect(() => readDemoSettings({ ...GIVEN, DEMO_ROUND_SECONDS: 'soon' })).toThrow('is a number of seconds')
    expect(() => readDemoSettings({})).toThrow('started by the launcher')
  })
})
