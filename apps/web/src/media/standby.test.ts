import { describe, expect, test } from 'vitest'
import { after, fresh, idle, inside, of, opened, pairing, table, tick, waiting } from './fake-evening.ts'
import { areDevicesNeeded, wakeAt } from './transition.ts'

const lost = of('standby', { type: 'link-ended', reason: 'lost' })
const removed = of('standby', { type: 'link-ended', reason: 'removed' })
const asking = after([lost], waiting.state, 11_000)

describe('a standby that ends', () => {
  test('asks the door when it is lost, and the room in which we are stays', () => {
    expect(asking.commands).toEqual([
      { type: 'disconnect', side: 'standby' },
      { type: 'ask-the-door', side: 'standby', afterMs: 0 },
    ])
    expect(asking.state.link).toEqual(waiting.state.link)
  })

  test('comes back by the way that the door says', () => {
    const answer = of('standby', { type: 'door-answered', access: { place: table, reservation: fresh } })
    expect(after([answer], asking.state, 11_100).commands).toEqual([
      { type: 'connect', side: 'standby', room: fresh },
    ])
  })

  test('a token that is too old is one more reason to ask, in no hurry', () => {
    const refused = after([lost], opened.state, 10_400)
    expect(refused.commands.at(-1)).toEqual({ type: 'ask-the-door', side: 'standby', afterMs: 500 })
    const unreachable = of('standby', { type: 'door-unreachable' })
    expect(after([unreachable], refused.state, 10_900).commands).toEqual([
      { type: 'ask-the-door', side: 'standby', afterMs: 1000 },
    ])
  })

  test('a door that knows nothing of the round is asked again at the bell', () => {
    const answer = of('standby', { type: 'door-answered', access: { place: table } })
    const shut = after([answer], asking.state, 11_100)
    expect(shut.state.standby).toEqual({ phase: 'shut' })
    expect(wakeAt(shut.state)).toBe(20_000)
    expect(after([tick], shut.state, 20_000).commands).toEqual([
      { type: 'disconnect', side: 'link' },
      { type: 'ask-the-door', side: 'link', afterMs: 0 },
    ])
  })

  test('a fresh token is tried at once where there is no connection', () => {
    const again = { ...pairing, token: 'fresh' }
    expect(after([{ type: 'reserved', reservation: again }], asking.state, 11_100).commands).toEqual([
      { type: 'connect', side: 'standby', room: again },
    ])
    expect(after([{ type: 'reserved', reservation: pairing }], asking.state, 11_100).commands).toEqual([])
  })

  test('whoever is put out of it twice waits for the bell', () => {
    const answer = of('standby', { type: 'door-answered', access: { reservation: fresh } })
    const twice = after([removed, answer, removed], waiting.state, 12_000)
    expect(twice.state.standby).toEqual({ phase: 'shut' })
    expect(twice.commands.at(-1)).toEqual({ type: 'disconnect', side: 'standby' })
  })

  test('when LiveKit is back, both connections are dropped and asked for', () => {
    expect(after([{ type: 'restored' }], waiting.state, 12_000).commands).toEqual([
      { type: 'disconnect', side: 'link' },
      { type: 'ask-the-door', side: 'link', afterMs: 0 },
      { type: 'disconnect', side: 'standby' },
      { type: 'ask-the-door', side: 'standby', afterMs: 0 },
    ])
  })

  test('what becomes of one that is no longer ours changes nothing', () => {
    const gone = after([{ type: 'called-off' }], waiting.state, 12_000)
    const answer = of('standby', { type: 'door-answered', access: { reservation: fresh } })
    expect(after([lost, answer, removed], gone.state, 12_100)).toEqual({ state: gone.state, commands: [] })
  })
})

describe('a pairing that is lost after its bell', () => {
  const gone = after([of('link', { type: 'link-ended', reason: 'lost' })], inside.state, 20_500)

  test('is found again by the reservation, while a late worker has not made it the place', () => {
    const access = { place: table, reservation: fresh }
    const answer = of('link', { type: 'door-answered', access })
    expect(after([answer], gone.state, 20_600).commands).toEqual([
      { type: 'connect', side: 'link', room: fresh },
    ])
  })

  test('a way in that the page was given counts as the answer', () => {
    const again = { ...pairing, token: 'fresh' }
    const { state, commands } = after([{ type: 'reserved', reservation: again }], gone.state, 20_600)
    expect(commands).toEqual([{ type: 'connect', side: 'link', room: again }])
    expect(wakeAt(state)).toBe(60_000)
  })
})

describe('another tab', () => {
  const aside = after([{ type: 'stepped-aside' }], waiting.state, 12_000)

  test('takes both connections', () => {
    expect(aside.commands).toEqual([
      { type: 'disconnect', side: 'link' },
      { type: 'disconnect', side: 'standby' },
    ])
    expect(
      after([of('standby', { type: 'link-ended', reason: 'elsewhere' })], waiting.state).commands,
    ).toEqual(aside.commands)
  })

  test('a tab put aside hears no bell, and forgets the round when it is over', () => {
    expect(after([tick], aside.state, 20_000)).toEqual({ state: aside.state, commands: [] })
    expect(wakeAt(aside.state)).toBe(42_000)
    expect(after([tick], aside.state, 60_000).state.reservation).toBeUndefined()
  })

  test('a tab that gets the media back before the bell waits for it again', () => {
    expect(after([{ type: 'used-here' }], aside.state, 15_000).commands).toEqual([
      { type: 'ask-the-door', side: 'link', afterMs: 0 },
      { type: 'connect', side: 'standby', room: pairing },
    ])
  })

  test('a tab that gets them back after the bell comes late and enters', () => {
    const { state, commands } = after([{ type: 'used-here' }], aside.state, 25_000)
    expect(commands.at(-1)).toEqual({ type: 'connect', side: 'link', room: pairing })
    expect(wakeAt(state)).toBe(60_000)
  })
})

describe('a pairing that another tab had for a while', () => {
  const aside = after([{ type: 'stepped-aside' }], inside.state, 21_000)

  test('goes on until its goodbye', () => {
    const answer = of('link', { type: 'door-answered', access: { reservation: fresh } })
    const { state, commands } = after([{ type: 'used-here' }, answer], aside.state, 25_000)
    expect(commands.at(-1)).toEqual({ type: 'connect', side: 'link', room: fresh })
    expect(wakeAt(state)).toBe(60_000)
  })

  test('is not gone back to when it is over', () => {
    const { state } = after([{ type: 'used-here' }], aside.state, 61_000)
    expect(state.link).toEqual({ phase: 'asking', sitting: undefined, tries: 0 })
  })
})

describe('camera and microphone', () => {
  test('are needed while we wait for a bell', () => {
    const { state } = after([{ type: 'reserved', reservation: pairing }], idle, 15_000)
    expect(areDevicesNeeded(after([tick], state, 19_000).state)).toBe(true)
  })

  test('whoever is not looking is unseen in every room, and their choices stay', () => {
    const { state } = after([{ type: 'unseen', isUnseen: true }, tick], waiting.state, 20_000)
    expect(state).toMatchObject({ isUnseen: true, isMuted: false, isCameraOff: false })
    expect(after([{ type: 'unseen', isUnseen: false }], state).state.isUnseen).toBe(false)
  })
})
