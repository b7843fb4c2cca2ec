import { describe, expect, test } from 'vitest'
import type { Place } from '../place/place.ts'
import { chatChannelAt, chatChannelOf, chatKeyOf, chatRight, isOpenToHosts } from './chat-channel.ts'

const ONE = '019aa0f2-7b00-7000-8000-000000000001'
const TWO = '019aa0f2-7b00-7000-8000-000000000002'
const movedAt = new Date('2026-12-01T10:00:00Z')

const atTable: Place = { kind: 'table', tableId: ONE, seat: 2 }
const atStage: Place = { kind: 'stage', stageId: ONE }
const inPairing: Place = { kind: 'pairing', speedDateId: TWO, roundId: TWO, pairingId: ONE }
const waiting: Place = { kind: 'speed-date', speedDateId: TWO }
const inFoyer: Place = { kind: 'foyer' }

const connected = (place: Place) => ({ place, movedAt, state: 'connected' as const })

describe('the word for a channel', () => {
  test.each(['foyer', `stage:${ONE}`, `table:${ONE}`, `pairing:${ONE}`])(
    '%s names one and the same',
    (key) => {
      const channel = chatChannelOf(key)
      expect(channel && chatKeyOf(channel)).toBe(key)
    },
  )

  test.each(['', 'lounge', 'table:', `foyer:${ONE}`, `table:${ONE} `, `table:${ONE}'`, `desk:${ONE}`])(
    '%s names none',
    (key) => {
      expect(chatChannelOf(key)).toBeUndefined()
    },
  )
})

describe('the channel of a place', () => {
  test('is that of the table, pairing or stage where one is', () => {
    expect([atTable, inPairing, atStage].map((place) => chatKeyOf(chatChannelAt(place)))).toEqual([
      `table:${ONE}`,
      `pairing:${ONE}`,
      `stage:${ONE}`,
    ])
  })

  test('is the foyer for whoever waits in a speed date', () => {
    expect(chatChannelAt(waiting)).toEqual({ kind: 'foyer' })
  })
})

describe('what somebody may read', () => {
  test('in the foyer is everything, from wherever at the event they are', () => {
    for (const place of [inFoyer, waiting, atTable, inPairing, atStage]) {
      expect(chatRight(connected(place), { kind: 'foyer' })).toEqual({ isIn: true, since: undefined })
    }
  })

  test('at a table and in a pairing is what was said since they came', () => {
    const since = movedAt
    expect(chatRight(connected(atTable), { kind: 'table', tableId: ONE })).toEqual({ isIn: true, since })
    expect(chatRight(connected(inPairing), { kind: 'pairing', pairingId: ONE })).toEqual({
      isIn: true,
      since,
    })
  })

  test('at a stage is everything', () => {
    const right = chatRight(connected(atStage), { kind: 'stage', stageId: ONE })
    expect(right).toEqual({ isIn: true, since: undefined })
  })

  test('is nothing of a place where they are not', () => {
    expect(chatRight(connected(atTable), { kind: 'table', tableId: TWO })).toEqual({ isIn: false })
    expect(chatRight(connected(inFoyer), { kind: 'stage', stageId: ONE })).toEqual({ isIn: false })
    expect(chatRight(connected(atStage), { kind: 'pairing', pairingId: ONE })).toEqual({ isIn: false })
  })

  test('lasts while their place is held, and ends when they are gone', () => {
    const channel = { kind: 'table', tableId: ONE } as const
    expect(chatRight({ ...connected(atTable), state: 'away' }, channel).isIn).toBe(true)
    expect(chatRight({ ...connected(atTable), state: 'gone' }, channel).isIn).toBe(false)
    expect(chatRight({ ...connected(inFoyer), state: 'gone' }, { kind: 'foyer' }).isIn).toBe(false)
    expect(chatRight(undefined, { kind: 'foyer' }).isIn).toBe(false)
  })
})

test('hosts read what is said to many, and nothing that is said at tables and in pairings', () => {
  const kinds = ['foyer', `stage:${ONE}`, `table:${ONE}`, `pairing:${ONE}`].flatMap((key) => {
    const channel = chatChannelOf(key)
    return channel && isOpenToHosts(channel) ? [channel.kind] : []
  })
  expect(kinds).toEqual(['foyer', 'stage'])
})
