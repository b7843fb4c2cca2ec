import type { RoundPrepared, RoundSeat } from '@stamtafel/domain'
import type { SeatInRound } from '@stamtafel/use-cases'
import { afterEach, describe, expect, test } from 'vitest'
import { FAIR, startLive } from '../testing/start-live.ts'

const round = { type: 'round.prepared', speedDateId: 's-1', roundId: 'r-1' } as const
const times = { opensAt: 'a', bell: 'b', endsAt: 'c', goodbyeUntil: 'd' }
const envelope = { eventId: FAIR, revision: 9, to: 'event', message: round } as const

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

describe('a round that was prepared', () => {
  test('is told to each by their own seat', async () => {
    const { live, connect } = await start({
      noor: { seat: pairing('ada'), mediaTabId: null },
      sam: { seat: { kind: 'sitting-out', reason: 'odd-number' }, mediaTabId: null },
    })
    const [noor, sam] = [await connect('noor'), await connect('sam')]
    await live.publish(envelope)
    await expect.poll(() => noor.heard()[0]).toMatchObject({ revision: 9, number: 2, seat: pairing('ada') })
    await expect.poll(() => sam.heard()[0]).toMatchObject({ seat: { reason: 'odd-number' } })
  })

  test('is not told to those who are not in it', async () => {
    const { live, connect, asked } = await start({})
    const noor = await connect('noor')
    await live.publish(envelope)
    await live.publish({ ...envelope, message: { type: 'media.restored' } })
    await expect.poll(() => noor.heard().map(({ type }) => type)).toEqual(['media.restored'])
    expect(asked).toEqual([['noor']])
  })

  test('beside another is asked for those only whom it is for', async () => {
    const seat = { seat: pairing('ada'), mediaTabId: null }
    const { live, connect, asked } = await start({ noor: seat })
    const [noor] = [await connect('noor'), await connect('sam')]
    await live.publish({ ...envelope, to: { attendeeIds: ['noor', 'elsewhere'] } })
    await expect.poll(() => noor.heard()[0]).toMatchObject({ seat: pairing('ada') })
    expect(asked).toEqual([['noor']])
  })

  test('brings the token to the tab that holds the media, and to no other', async () => {
    const { live, connect, minted } = await start({ noor: { seat: pairing('ada'), mediaTabId: 'tab-holds' } })
    const [holds, other] = [await connect('noor', 'tab-holds'), await connect('noor', 'tab-other')]
    await live.publish(envelope)
    const media = { url: 'ws://stamtafel.test', token: 'token-1' }
    await expect.poll(() => holds.heard()[0]).toMatchObject({ seat: { ...pairing('ada'), media } })
    await expect.poll(() => other.heard()[0]).toMatchObject({ seat: pairing('ada') })
    expect(other.heard()[0]).not.toHaveProperty('seat.media')
    expect(minted()).toBe(1)
  })

  test('is told without a token when LiveKit does not answer', async () => {
    const seat = { seat: pairing('ada'), mediaTabId: 'tab-holds' }
    const { live, connect } = await start({ noor: seat }, () => Promise.reject(new Error('away')))
    const noor = await connect('noor', 'tab-holds')
    await live.publish(envelope)
    await expect.poll(() => noor.heard()[0]).toMatchObject({ seat: pairing('ada') })
  })

  test('reaches everybody when there are many', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `person-${index}`)
    const seats = names.map((name) => [name, { seat: pairing('ada'), mediaTabId: 'tab-12345' }] as const)
    const { live, connect, minted } = await start(Object.fromEntries(seats))
    const tabs = await Promise.all(names.map((name) => connect(name)))
    await live.publish(envelope)
    await expect.poll(() => tabs.filter((tab) => tab.heard().length === 1).length).toBe(120)
    expect(minted()).toBe(120)
  })
})

type Seats = Readonly<Record<string, Omit<SeatInRound, 'message' | 'mint'> & { readonly seat: RoundSeat }>>

async function start(seats: Seats, fail?: () => Promise<never>) {
  const asked: (readonly string[])[] = []
  let tokens = 0
  const mint = async () => {
    await fail?.()
    tokens += 1
    return { key: 'k', url: 'ws://stamtafel.test', token: `token-${tokens}`, expiresAt: new Date(0) }
  }
  const toSeat = ({ seat, mediaTabId }: Seats[string]): SeatInRound => {
    const message: RoundPrepared = { ...round, ...times, number: 2, of: 3, seat }
    return { message, mediaTabId, mint: seat.kind === 'pairing' ? mint : undefined }
  }
  const seatsInRound = async ({ attendeeIds }: { attendeeIds: readonly string[] }) => {
    asked.push(attendeeIds)
    return new Map(Object.entries(seats).map(([name, seat]) => [name, toSeat(seat)]))
  }
  const started = await startLive({ speedDates: { seatsInRound } })
  closings.push(() => started.app.close())
  return { ...started, asked, minted: () => tokens }
}

function pairing(partner: string): RoundSeat {
  return {
    kind: 'pairing',
    pairingId: 'p-1',
    partners: [{ attendeeId: partner, name: partner }],
    reasons: [],
  }
}
