import { expect, test } from 'vitest'
import { fakeApi } from '../testing/fake-api.ts'
import { openAccessDesk } from './media-access.ts'
import { roundsIn } from './tell-rounds.ts'

const TOKENS = 'POST /events/fair/media-token'
const way = (key: string, token: string) => ({
  key,
  url: 'ws://gate',
  token,
  expiresAt: '2026-11-24T12:02:00Z',
})
const prepared = {
  type: 'round.prepared',
  speedDateId: 'date',
  roundId: 'round',
  number: 1,
  of: 3,
  opensAt: '2026-11-24T12:00:00Z',
  bell: '2026-11-24T12:00:10Z',
  endsAt: '2026-11-24T12:00:30Z',
  goodbyeUntil: '2026-11-24T12:00:38Z',
  seat: {
    kind: 'pairing',
    pairingId: 'pair',
    partners: [{ attendeeId: 'sipho', name: 'Sipho' }],
    reasons: [],
    media: { url: 'ws://gate', token: 'announced' },
  },
} as const

function setUp() {
  let now = 0
  const { call, asked } = fakeApi({
    [TOKENS]: () => ({ place: way('table', 'of the table'), reservation: way('pair', 'asked for') }),
  })
  const desk = openAccessDesk({ call, eventId: 'fair', tabId: 'tab', elapsed: () => now })
  const pass = (ms: number) => {
    now += ms
  }
  return { desk, asked, pass }
}

test('the way that was announced serves once, and then another one is asked for', async () => {
  const { desk, asked } = setUp()
  desk.hear(prepared)
  expect(await desk.take('pair')).toMatchObject({ token: 'announced' })
  expect(asked).toEqual([])
  expect(await desk.take('pair')).toMatchObject({ token: 'asked for' })
  expect(asked).toEqual([`${TOKENS} {"tabId":"tab"}`])
})

test('one that has grown old does not serve', async () => {
  const { desk, pass } = setUp()
  desk.keep({ key: 'table', url: 'ws://gate', token: 'old' })
  pass(100_000)
  expect(await desk.take('table')).toMatchObject({ token: 'of the table' })
})

test('the door may know of no way', async () => {
  expect(await setUp().desk.take('elsewhere')).toBeUndefined()
})

test('what is told of a round has no way in', () => {
  const told = roundsIn(prepared)
  expect(told).toMatchObject([{ number: 1, seat: { pairingId: 'pair', partners: [{ name: 'Sipho' }] } }])
  expect(JSON.stringify(told)).not.toContain('announced')
  const seat = { kind: 'sitting-out', reason: 'odd-number' } as const
  expect(roundsIn({ ...prepared, seat })).toMatchObject([{ seat }])
  expect(roundsIn({ type: 'place.changed' })).toEqual([])
})
