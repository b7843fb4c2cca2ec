import { describe, expect, test } from 'vitest'
import { after, fresh, idle, inside, of, opened, pairing, reserved, tick, waiting } from './fake-evening.ts'
import type { Reservation } from './media-state.ts'
import { wakeAt } from './transition.ts'

const next: Reservation = { ...pairing, key: 'next', token: 'n', bell: 80_000, goodbyeUntil: 120_000 }

describe('before the bell', () => {
  test('a reservation waits for the moment at which its room opens', () => {
    expect(reserved.commands).toEqual([])
    expect(wakeAt(reserved.state)).toBe(10_000)
    expect(after([tick], reserved.state, 9999).commands).toEqual([])
  })

  test('from then on we are connected to it beside the room in which we are', () => {
    expect(opened.commands).toEqual([{ type: 'connect', side: 'standby', room: pairing }])
    expect(opened.state.link).toEqual(reserved.state.link)
    expect(waiting.state.standby).toMatchObject({ phase: 'connected', isPictureSent: false })
  })

  test('a reservation that comes when its room is open already is used at once', () => {
    const { commands } = after([{ type: 'reserved', reservation: pairing }], idle, 15_000)
    expect(commands).toEqual([{ type: 'connect', side: 'standby', room: pairing }])
  })

  test('our picture begins to flow so much ahead as it needs at a usual distance', () => {
    expect(wakeAt(waiting.state)).toBe(19_590)
    const flowing = after([tick], waiting.state, 19_590)
    expect(flowing.state.standby).toMatchObject({ isPictureSent: true })
    expect(wakeAt(flowing.state)).toBe(20_000)
  })

  test('as far ahead as this connection needs, but never half a second', () => {
    for (const [roundTripMs, from] of [
      [10, 19_743],
      [900, 19_500],
    ] as const) {
      const { state } = after([of('standby', { type: 'link-measured', roundTripMs })], waiting.state)
      expect(wakeAt(state)).toBe(from)
    }
  })

  test('what was measured in one round counts in the next', () => {
    const measured = after([of('standby', { type: 'link-measured', roundTripMs: 20 })], waiting.state)
    const { state } = after([tick, { type: 'reserved', reservation: next }], measured.state, 70_000)
    expect(wakeAt(state)).toBe(80_000 - 274)
  })
})

describe('at the bell', () => {
  test('the standby becomes the link, and we stay until the goodbye is over', () => {
    expect(inside.commands).toEqual([{ type: 'promote' }])
    expect(inside.state).toMatchObject({ link: { phase: 'connected', sitting: { key: 'pairing' } } })
    expect(inside.state.standby).toBeUndefined()
    expect(inside.state.reservation).toBeUndefined()
    expect(wakeAt(inside.state)).toBe(60_000)
    const over = after([tick], inside.state, 60_000)
    expect(over.commands).toEqual([{ type: 'disconnect', side: 'link' }])
    expect(over.state.link).toEqual({ phase: 'none' })
  })

  test('a standby that is not through yet becomes the link all the same', () => {
    const { state, commands } = after([tick], opened.state, 20_000)
    expect(commands).toEqual([{ type: 'promote' }])
    expect(state.link.phase).toBe('connecting')
  })

  test('a tab that comes late simply enters', () => {
    const { commands } = after([{ type: 'reserved', reservation: pairing }], idle, 30_000)
    expect(commands).toEqual([{ type: 'connect', side: 'link', room: pairing }])
  })

  test('a reservation that comes after its goodbye is forgotten', () => {
    const { state, commands } = after([{ type: 'reserved', reservation: pairing }], idle, 60_000)
    expect(commands).toEqual([])
    expect(wakeAt(state)).toBeUndefined()
  })

  test('the goodbye of one round and the bell of the next may be one instant', () => {
    const soon = { ...next, opensAt: 50_000, bell: 60_000 }
    const both = after([{ type: 'reserved', reservation: soon }], inside.state, 50_000)
    expect(both.commands).toEqual([{ type: 'connect', side: 'standby', room: soon }])
    expect(after([tick], both.state, 60_000).commands).toEqual([
      { type: 'disconnect', side: 'link' },
      { type: 'promote' },
    ])
  })

  test('a server that rings before our clock does is believed', () => {
    const rung = after([{ type: 'entered', room: fresh }], waiting.state, 19_000)
    expect(rung.commands).toEqual([{ type: 'promote' }])
    expect(rung.state.link).toMatchObject({ sitting: { key: 'pairing', until: 60_000 } })
  })

  test('so it is when the door says so', () => {
    const seeking = after([of('link', { type: 'link-ended', reason: 'lost' })], waiting.state, 19_000)
    const answer = of('link', { type: 'door-answered', access: { place: fresh } })
    expect(after([answer], seeking.state, 19_100).commands).toEqual([{ type: 'promote' }])
  })
})

describe('a round that changes', () => {
  test('one that is called off is not waited for any more', () => {
    const { state, commands } = after([{ type: 'called-off' }], waiting.state, 12_000)
    expect(commands).toEqual([{ type: 'disconnect', side: 'standby' }])
    expect(after([tick], state, 20_000).commands).toEqual([])
  })

  test('another partner means another room', () => {
    const other = { ...pairing, key: 'other' }
    const { commands } = after([{ type: 'reserved', reservation: other }], waiting.state, 17_000)
    expect(commands).toEqual([
      { type: 'disconnect', side: 'standby' },
      { type: 'connect', side: 'standby', room: other },
    ])
  })

  test('a bell that moves leaves the connection, and takes back a picture that flows already', () => {
    const flowing = after([tick], waiting.state, 19_700)
    const later = { ...pairing, bell: 30_000, goodbyeUntil: 70_000 }
    const { state, commands } = after([{ type: 'reserved', reservation: later }], flowing.state, 19_800)
    expect(commands).toEqual([])
    expect(state.standby).toMatchObject({ phase: 'connected', isPictureSent: false })
    expect(wakeAt(state)).toBe(29_590)
    expect(after([tick], state, 20_000).commands).toEqual([])
  })

  test('while the clock stands, no bell rings', () => {
    const standing = { ...pairing, bell: Infinity, endsAt: Infinity, goodbyeUntil: Infinity }
    const { state } = after([{ type: 'reserved', reservation: standing }], waiting.state, 12_000)
    expect(after([tick], state, 600_000)).toMatchObject({
      commands: [],
      state: { standby: waiting.state.standby },
    })
    const goesOn = { ...pairing, bell: 640_000, goodbyeUntil: 700_000 }
    const resumed = after([{ type: 'reserved', reservation: goesOn }], state, 630_000)
    expect(after([tick], resumed.state, 640_000).commands).toEqual([{ type: 'promote' }])
  })

  test('a round that was extended lasts longer for those who are in it', () => {
    const extended = { ...pairing, goodbyeUntil: 120_000 }
    const { state, commands } = after([{ type: 'reserved', reservation: extended }], inside.state, 30_000)
    expect(commands).toEqual([])
    expect(wakeAt(state)).toBe(120_000)
  })
})
