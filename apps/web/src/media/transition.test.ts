import { describe, expect, test } from 'vitest'
import { after, atTable, idle, of, pairing, table } from './fake-evening.ts'
import type { MediaEvent, MediaRoom } from './media-state.ts'
import { areDevicesNeeded, wakeAt } from './transition.ts'

const corner: MediaRoom = { key: 'corner', url: 'wss://coffee.example', token: 'b' }
const openDoor: MediaEvent = { type: 'door-answered', side: 'link', access: { place: table } }
const shutDoor: MediaEvent = { type: 'door-answered', side: 'link', access: {} }

const asking = after([{ type: 'link-ended', side: 'link', reason: 'lost' }], atTable.state)

describe('going from room to room', () => {
  test('entering connects', () => {
    const { state, commands } = after([{ type: 'entered', room: table }])
    expect(state.link).toMatchObject({ phase: 'connecting', sitting: { key: 'table' } })
    expect(commands).toEqual([{ type: 'connect', side: 'link', room: table }])
  })

  test('hearing again where we are changes nothing, whatever the token', () => {
    const again = after([{ type: 'entered', room: { ...table, token: 'fresh' } }], atTable.state)
    expect(again.commands).toEqual([])
    expect(again.state.link).toEqual(atTable.state.link)
  })

  test('another room is entered only after the first is left', () => {
    const { commands } = after([{ type: 'entered', room: corner }], atTable.state)
    expect(commands).toEqual([
      { type: 'disconnect', side: 'link' },
      { type: 'connect', side: 'link', room: corner },
    ])
  })

  test('leaving disconnects', () => {
    const { state, commands } = after([{ type: 'left' }], atTable.state)
    expect(state.link).toEqual({ phase: 'none' })
    expect(commands).toEqual([{ type: 'disconnect', side: 'link' }])
  })

  test('leaving a room in which we no longer are changes nothing', () => {
    expect(after([{ type: 'left', key: 'corner' }], atTable.state).commands).toEqual([])
  })
})

describe('a connection that ends', () => {
  test('when it is lost, the door is asked at once', () => {
    expect(asking.commands).toEqual([
      { type: 'disconnect', side: 'link' },
      { type: 'ask-the-door', side: 'link', afterMs: 0 },
    ])
  })

  test('the door says where to go on', () => {
    const { state, commands } = after([openDoor], asking.state)
    expect(commands).toEqual([{ type: 'connect', side: 'link', room: table }])
    expect(state.link).toMatchObject({ phase: 'connecting', sitting: { key: 'table' } })
  })

  test('the door says that we may be nowhere', () => {
    expect(after([shutDoor], asking.state).state.link).toEqual({ phase: 'none' })
  })

  test('a door that cannot be asked is asked again, ever more patiently', () => {
    const knock: MediaEvent = { type: 'door-unreachable', side: 'link' }
    const pauses = after([knock, knock, knock, knock, knock, knock], asking.state).commands
    expect(pauses.map((command) => 'afterMs' in command && command.afterMs)).toEqual([
      500, 1000, 2000, 4000, 5000, 5000,
    ])
  })

  test('a room that cannot be entered is not tried in a hurry', () => {
    const failing = after([openDoor, { type: 'link-ended', side: 'link', reason: 'lost' }], asking.state)
    expect(failing.commands.at(-1)).toEqual({ type: 'ask-the-door', side: 'link', afterMs: 500 })
  })

  test('what the door says after we have gone elsewhere is not heard', () => {
    const left = after([{ type: 'left' }], asking.state)
    expect(after([openDoor], left.state).commands).toEqual([])
  })

  test('who is put out asks once, and after the second time no more', () => {
    const once = after([{ type: 'link-ended', side: 'link', reason: 'removed' }], atTable.state)
    expect(once.commands.at(-1)).toEqual({ type: 'ask-the-door', side: 'link', afterMs: 0 })
    const twice = after(
      [
        openDoor,
        { type: 'link-connected', side: 'link' },
        { type: 'link-ended', side: 'link', reason: 'removed' },
      ],
      once.state,
    )
    expect(twice.state.link).toEqual({ phase: 'none' })
    expect(twice.commands).not.toContainEqual({ type: 'ask-the-door', side: 'link', afterMs: 0 })
  })

  test('when LiveKit is back the connection is dropped and the door asked', () => {
    const { commands } = after([{ type: 'restored' }], atTable.state)
    expect(commands).toEqual([
      { type: 'disconnect', side: 'link' },
      { type: 'ask-the-door', side: 'link', afterMs: 0 },
    ])
  })
})

describe('another tab', () => {
  const aside = after([{ type: 'link-ended', side: 'link', reason: 'elsewhere' }], atTable.state)

  test('a tab that was put aside asks nobody', () => {
    expect(aside.commands).toEqual([{ type: 'disconnect', side: 'link' }])
    expect(aside.state.link).toMatchObject({ phase: 'elsewhere', before: { key: 'table' } })
  })

  test.for<MediaEvent>([
    { type: 'entered', room: table },
    { type: 'reserved', reservation: { ...pairing, opensAt: 0, bell: 0 } },
    { type: 'restored' },
    { type: 'left' },
  ])('a tab that was put aside does not fight back on %j', (event) => {
    const { state, commands } = after([event], aside.state)
    expect(commands).toEqual([])
    expect(state.link.phase).toBe('elsewhere')
  })

  test('*Use here* asks the door', () => {
    const { state, commands } = after([{ type: 'used-here' }], aside.state)
    expect(commands).toEqual([{ type: 'ask-the-door', side: 'link', afterMs: 0 }])
    expect(state.link.phase).toBe('asking')
  })

  test('a tab that hears that another one took over steps aside', () => {
    expect(after([{ type: 'stepped-aside' }], atTable.state).commands).toEqual([
      { type: 'disconnect', side: 'link' },
    ])
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

describe('what the media server lets us do', () => {
  const watching = after(
    [of('link', { type: 'link-permitted', rights: { canPublish: false, canShareScreen: false } })],
    atTable.state,
  ).state

  test('an audience has no camera open, not even while the next room is awaited', () => {
    expect(areDevicesNeeded(atTable.state)).toBe(true)
    expect(areDevicesNeeded(watching)).toBe(false)
    const lost = after([of('link', { type: 'link-ended', reason: 'lost' })], watching).state
    expect(areDevicesNeeded(lost)).toBe(false)
  })

  test('a token tells before the room does', () => {
    const payload = btoa(JSON.stringify({ video: { canPublish: false } }))
    const { state } = after([{ type: 'entered', room: { ...table, token: `e.${payload}.s` } }])
    expect(areDevicesNeeded(state)).toBe(false)
  })

  test('whoever is brought up has camera and microphone at hand without entering anew', () => {
    const up = of('link', { type: 'link-permitted', rights: { canPublish: true, canShareScreen: true } })
    const { state, commands } = after([up], watching)
    expect(areDevicesNeeded(state)).toBe(true)
    expect(commands).toEqual([])
  })

  test('whoever watches a stage and is announced a bell has them at hand for the bell', () => {
    const { state } = after([{ type: 'reserved', reservation: pairing }], watching, pairing.opensAt)
    expect(areDevicesNeeded(state)).toBe(true)
  })
})

describe('the own screen', () => {
  const asked = after([{ type: 'screen-asked' }], atTable.state).state
  const sharing = after([{ type: 'screen-opened' }], asked).state

  test('is chosen, then shown, until the person or their browser ends it', () => {
    expect(asked.screen).toEqual({ phase: 'choosing', key: 'table' })
    expect(sharing.screen).toEqual({ phase: 'sharing', key: 'table' })
    expect(after([{ type: 'screen-stopped' }], sharing).state.screen).toBeUndefined()
  })

  test('is not asked for where there is nobody to show it to', () => {
    expect(after([{ type: 'screen-asked' }]).state.screen).toBeUndefined()
  })

  test('is shown again in the same room after a lost connection', () => {
    const back = after([of('link', { type: 'link-ended', reason: 'lost' }), openDoor], sharing).state
    expect(back.screen).toEqual({ phase: 'sharing', key: 'table' })
  })

  test('is shown in no other room', () => {
    expect(after([{ type: 'entered', room: corner }], sharing).state.screen).toBeUndefined()
    expect(after([{ type: 'left' }], sharing).state.screen).toBeUndefined()
    expect(after([{ type: 'stepped-aside' }], sharing).state.screen).toBeUndefined()
  })

  test('that the room gave to somebody else says so until the next is asked for', () => {
    const lost = after([of('link', { type: 'link-screen-lost', fault: 'taken' })], sharing).state
    expect(lost).toMatchObject({ screen: undefined, screenFault: 'taken' })
    expect(after([{ type: 'screen-asked' }], lost).state.screenFault).toBeUndefined()
  })
})
