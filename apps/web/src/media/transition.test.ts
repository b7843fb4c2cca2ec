import { describe, expect, test } from 'vitest'
import type { MediaEvent, MediaRoom, MediaState, Reservation } from './media-state.ts'
import { areDevicesNeeded, transition, wakeAt } from './transition.ts'

const idle: MediaState = {
  link: { phase: 'none' },
  isMuted: false,
  isCameraOff: false,
  areDevicesHeld: false,
}
const table: MediaRoom = { key: 'table', url: 'wss://coffee.example', token: 'a' }
const corner: MediaRoom = { key: 'corner', url: 'wss://coffee.example', token: 'b' }
const pairing: Reservation = {
  key: 'pairing',
  url: 'wss://coffee.example',
  token: 'c',
  opensAt: 10_000,
  bell: 20_000,
  endsAt: 50_000,
  goodbyeUntil: 60_000,
}

const atTable = after([{ type: 'entered', room: table }, { type: 'link-connected' }])
const asking = after([{ type: 'link-ended', reason: 'lost' }], atTable.state)

describe('going from room to room', () => {
  test('entering connects', () => {
    const { state, commands } = after([{ type: 'entered', room: table }])
    expect(state.link).toMatchObject({ phase: 'connecting', sitting: { key: 'table' } })
    expect(commands).toEqual([{ type: 'connect', room: table }])
  })

  test('hearing again where we are changes nothing, whatever the token', () => {
    const again = after([{ type: 'entered', room: { ...table, token: 'fresh' } }], atTable.state)
    expect(again.commands).toEqual([])
    expect(again.state.link).toEqual(atTable.state.link)
  })

  test('another room is entered only after the first is left', () => {
    const { commands } = after([{ type: 'entered', room: corner }], atTable.state)
    expect(commands).toEqual([{ type: 'disconnect' }, { type: 'connect', room: corner }])
  })

  test('leaving disconnects', () => {
    const { state, commands } = after([{ type: 'left' }], atTable.state)
    expect(state.link).toEqual({ phase: 'none' })
    expect(commands).toEqual([{ type: 'disconnect' }])
  })

  test('leaving a room in which we no longer are changes nothing', () => {
    expect(after([{ type: 'left', key: 'corner' }], atTable.state).commands).toEqual([])
  })
})

describe('the bell', () => {
  const reserved = after([{ type: 'reserved', reservation: pairing }], atTable.state)

  test('a reservation waits for its bell, and a timer for both', () => {
    expect(reserved.commands).toEqual([])
    expect(wakeAt(reserved.state)).toBe(20_000)
    expect(after([{ type: 'time-passed' }], reserved.state, 19_999).commands).toEqual([])
  })

  test('at the bell we go there, and stay until the goodbye is over', () => {
    const { state, commands } = after([{ type: 'time-passed' }], reserved.state, 20_000)
    expect(commands).toEqual([{ type: 'disconnect' }, { type: 'connect', room: pairing }])
    expect(wakeAt(state)).toBe(60_000)
    const over = after([{ type: 'time-passed' }], state, 60_000)
    expect(over.commands).toEqual([{ type: 'disconnect' }])
    expect(over.state.link).toEqual({ phase: 'none' })
  })

  test('a reservation that comes after its bell is used at once', () => {
    const { commands } = after([{ type: 'reserved', reservation: pairing }], idle, 30_000)
    expect(commands).toEqual([{ type: 'connect', room: pairing }])
  })

  test('a reservation that comes after its goodbye is forgotten', () => {
    const { state, commands } = after([{ type: 'reserved', reservation: pairing }], idle, 60_000)
    expect(commands).toEqual([])
    expect(wakeAt(state)).toBeUndefined()
  })

  test('a round that is called off rings no bell', () => {
    const { state } = after([{ type: 'called-off' }], reserved.state)
    expect(after([{ type: 'time-passed' }], state, 20_000).commands).toEqual([])
  })

  test('the goodbye of one round and the bell of the next may be one instant', () => {
    const first = after([{ type: 'reserved', reservation: pairing }], idle, 20_000)
    const next = { ...pairing, key: 'next', bell: 60_000, goodbyeUntil: 90_000 }
    const { state } = after([{ type: 'reserved', reservation: next }], first.state, 50_000)
    const { commands } = after([{ type: 'time-passed' }], state, 60_000)
    expect(commands).toEqual([{ type: 'disconnect' }, { type: 'connect', room: next }])
  })

  test('a round that was extended lasts longer for those who are in it', () => {
    const inside = after([{ type: 'reserved', reservation: pairing }], idle, 20_000)
    const extended = { ...pairing, goodbyeUntil: 120_000 }
    const { state, commands } = after([{ type: 'reserved', reservation: extended }], inside.state, 30_000)
    expect(commands).toEqual([])
    expect(wakeAt(state)).toBe(120_000)
  })
})

describe('a connection that ends', () => {
  test('when it is lost, the door is asked at once', () => {
    expect(asking.commands).toEqual([{ type: 'disconnect' }, { type: 'ask-the-door', afterMs: 0 }])
  })

  test('the door says where to go on', () => {
    const { state, commands } = after([{ type: 'door-opened', room: table }], asking.state)
    expect(commands).toEqual([{ type: 'connect', room: table }])
    expect(state.link).toMatchObject({ phase: 'connecting', sitting: { key: 'table' } })
  })

  test('the door says that we may be nowhere', () => {
    expect(after([{ type: 'door-shut' }], asking.state).state.link).toEqual({ phase: 'none' })
  })

  test('a door that cannot be asked is asked again, ever more patiently', () => {
    const knock: MediaEvent = { type: 'door-unreachable' }
    const pauses = after([knock, knock, knock, knock, knock, knock], asking.state).commands
    expect(pauses.map((command) => 'afterMs' in command && command.afterMs)).toEqual([
      500, 1000, 2000, 4000, 5000, 5000,
    ])
  })

  test('a room that cannot be entered is not tried in a hurry', () => {
    const failing = after(
      [
        { type: 'door-opened', room: table },
        { type: 'link-ended', reason: 'lost' },
      ],
      asking.state,
    )
    expect(failing.commands.at(-1)).toEqual({ type: 'ask-the-door', afterMs: 500 })
  })

  test('what the door says after we have gone elsewhere is not heard', () => {
    const left = after([{ type: 'left' }], asking.state)
    expect(after([{ type: 'door-opened', room: table }], left.state).commands).toEqual([])
  })

  test('who is put out asks once, and after the second time no more', () => {
    const once = after([{ type: 'link-ended', reason: 'removed' }], atTable.state)
    expect(once.commands.at(-1)).toEqual({ type: 'ask-the-door', afterMs: 0 })
    const twice = after(
      [
        { type: 'door-opened', room: table },
        { type: 'link-connected' },
        { type: 'link-ended', reason: 'removed' },
      ],
      once.state,
    )
    expect(twice.state.link).toEqual({ phase: 'none' })
    expect(twice.commands).not.toContainEqual({ type: 'ask-the-door', afterMs: 0 })
  })

  test('when LiveKit is back the connection is dropped and the door asked', () => {
    const { commands } = after([{ type: 'restored' }], atTable.state)
    expect(commands).toEqual([{ type: 'disconnect' }, { type: 'ask-the-door', afterMs: 0 }])
  })
})

describe('another tab', () => {
  const aside = after([{ type: 'link-ended', reason: 'elsewhere' }], atTable.state)

  test('a tab that was put aside asks nobody', () => {
    expect(aside.commands).toEqual([{ type: 'disconnect' }])
    expect(aside.state.link).toEqual({ phase: 'elsewhere' })
  })

  test.for<MediaEvent>([
    { type: 'entered', room: table },
    { type: 'reserved', reservation: { ...pairing, bell: 0 } },
    { type: 'restored' },
    { type: 'left' },
  ])('a tab that was put aside does not fight back on %j', (event) => {
    const { state, commands } = after([event], aside.state)
    expect(commands).toEqual([])
    expect(state.link).toEqual({ phase: 'elsewhere' })
  })

  test('*Use here* asks the door', () => {
    const { state, commands } = after([{ type: 'used-here' }], aside.state)
    expect(commands).toEqual([{ type: 'ask-the-door', afterMs: 0 }])
    expect(state.link.phase).toBe('asking')
  })

  test('a tab that hears that another one took over steps aside', () => {
    expect(after([{ type: 'stepped-aside' }], atTable.state).commands).toEqual([{ type: 'disconnect' }])
  })
})

describe('camera and microphone', () => {
  test('are needed in a room, while it is lost, and 30 seconds longer', () => {
    expect(areDevicesNeeded(idle)).toBe(false)
    expect(areDevicesNeeded(atTable.state)).toBe(true)
    expect(areDevicesNeeded(asking.state)).toBe(true)
    const left = after([{ type: 'left' }], atTable.state, 1000).state
    expect(areDevicesNeeded(left)).toBe(true)
    expect(wakeAt(left)).toBe(31_000)
    expect(areDevicesNeeded(after([{ type: 'time-passed' }], left, 31_000).state)).toBe(false)
  })

  test('are kept when the next room comes within those 30 seconds', () => {
    const left = after([{ type: 'left' }], atTable.state, 1000).state
    const { state } = after([{ type: 'entered', room: corner }], left, 2000)
    expect(areDevicesNeeded(after([{ type: 'time-passed' }], state, 40_000).state)).toBe(true)
  })

  test('are needed for as long as a page holds them', () => {
    const held = after([{ type: 'chosen', choices: { areDevicesHeld: true } }]).state
    expect(areDevicesNeeded(after([{ type: 'time-passed' }], held, 600_000).state)).toBe(true)
  })

  test('muted and camera off survive every move', () => {
    const choices = { isMuted: true, isCameraOff: true }
    const { state } = after(
      [
        { type: 'chosen', choices },
        { type: 'entered', room: corner },
        { type: 'left' },
        { type: 'restored' },
      ],
      atTable.state,
    )
    expect(state).toMatchObject(choices)
  })
})

/** Plays events one after the other, and gathers what is to be done. */
function after(events: readonly MediaEvent[], start: MediaState = idle, now = 0) {
  let state = start
  const commands = events.flatMap((event) => {
    const next = transition(state, event, now)
    state = next.state
    return next.commands
  })
  return { state, commands }
}
