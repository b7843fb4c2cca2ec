import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MediaCommand, MediaEvent, MediaState, Side, Transition } from './media-state.ts'
import { isLive, sittingOf } from './moves.ts'
import { areDevicesNeeded, transition, wakeAt } from './transition.ts'

const START: MediaState = {
  link: { phase: 'none' },
  isMuted: false,
  isCameraOff: false,
  areDevicesHeld: false,
  isUnseen: false,
}

const room = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  url: fc.constant('wss://coffee.example'),
  token: fc.constantFrom('1', '2'),
})
const reservation = fc
  .record({
    room,
    opensAt: fc.integer({ min: 0, max: 4000 }),
    lead: fc.integer({ min: 0, max: 1500 }),
    length: fc.integer({ min: 1, max: 1600 }),
  })
  .map(({ room: next, opensAt, lead, length }) => {
    const bell = opensAt + lead
    return { ...next, opensAt, bell, endsAt: bell + length, goodbyeUntil: bell + length }
  })
const SCREEN = ['screen-asked', 'screen-opened', 'screen-stopped'] as const
const side = fc.constantFrom<Side>('link', 'standby')
const anyRoom = fc.option(room, { nil: undefined })
const event: fc.Arbitrary<MediaEvent> = fc.oneof(
  fc.record({ type: fc.constant('entered' as const), room }),
  fc.record({ type: fc.constant('left' as const), key: fc.constantFrom('a', 'b', undefined) }),
  fc.record({ type: fc.constant('reserved' as const), reservation }),
  fc.record({
    type: fc.constant('door-answered' as const),
    side,
    access: fc.record({ place: anyRoom, reservation: anyRoom }),
  }),
  fc.record({
    type: fc.constant('link-ended' as const),
    side,
    reason: fc.constantFrom('elsewhere' as const, 'removed' as const, 'lost' as const),
  }),
  fc.record({
    type: fc.constant('link-permitted' as const),
    side,
    rights: fc.constantFrom(
      { canPublish: true, canShareScreen: true },
      { canPublish: true, canShareScreen: false },
      { canPublish: false, canShareScreen: false },
    ),
  }),
  fc.record({ type: fc.constant('link-screen-lost' as const), side, fault: fc.constant('taken' as const) }),
  fc.record({ type: fc.constantFrom(...SCREEN) }),
  fc.record({ type: fc.constant('link-measured' as const), side, roundTripMs: fc.nat({ max: 400 }) }),
  fc.record({
    type: fc.constantFrom(
      'link-connected' as const,
      'link-reconnecting' as const,
      'door-unreachable' as const,
    ),
    side,
  }),
  fc.record({ type: fc.constant('chosen' as const), choices: fc.record({ isMuted: fc.boolean() }) }),
  fc.record({ type: fc.constant('chosen' as const), choices: fc.record({ areDevicesHeld: fc.boolean() }) }),
  fc.record({ type: fc.constant('unseen' as const), isUnseen: fc.boolean() }),
  ...(['called-off', 'restored', 'stepped-aside', 'used-here', 'time-passed'] as const).map((type) =>
    fc.constant({ type }),
  ),
)
const evening = fc.array(fc.record({ event, passed: fc.integer({ min: 0, max: 400 }) }), { maxLength: 60 })

test('the hands hold one connection a side at most, and always those that the state names', () => {
  play(({ state }, open) => {
    expect(open).toEqual({
      ...(isLive(state.link) && { link: state.link.sitting.key }),
      ...(state.standby && isLive(state.standby) && { standby: state.reservation?.key }),
    })
  })
})

test('no room is entered twice at once, for the second would put out the first', () => {
  play(({ state }) => {
    const { link, reservation: reserved, standby } = state
    expect(standby === undefined || reserved !== undefined).toBe(true)
    expect(sittingOf(link)?.key ?? 'nowhere').not.toBe(reserved?.key)
  })
})

test('nothing that is due is left for later', () => {
  play(({ state }, _open, { now }) => {
    expect(wakeAt(state) ?? Infinity).toBeGreaterThan(now)
    expect(sittingOf(state.link)?.until ?? Infinity).toBeGreaterThan(now)
  })
})

test('nobody is shown before the bell unless the server says that we are there', () => {
  play(({ commands }, _open, { before, now, event: said }) => {
    const bells = [before.reservation?.bell, said.type === 'reserved' ? said.reservation.bell : undefined]
    const isRung = bells.some((bell) => bell !== undefined && bell <= now)
    const isSaid = said.type === 'entered' || said.type === 'door-answered'
    const isPromoted = commands.some(({ type }) => type === 'promote')
    expect(isPromoted && !isRung && !isSaid).toBe(false)
  })
})

test('our picture flows less than half a second ahead of the bell', () => {
  play(({ state: { standby, reservation: reserved } }, _open, { now }) => {
    const isSent = standby !== undefined && 'isPictureSent' in standby && standby.isPictureSent
    expect(!isSent || (reserved?.bell ?? Infinity) - now <= 500).toBe(true)
  })
})

test('who has a reservation is on the way to its room from the moment at which it opens', () => {
  play(({ state: { link, standby, reservation: reserved } }, _open, { now }) => {
    if (reserved === undefined || link.phase === 'elsewhere') return
    expect(reserved.bell).toBeGreaterThan(now)
    expect(standby === undefined && reserved.opensAt <= now).toBe(false)
  })
})

test('who is heard in a room, waits for one, or asks for the way back, has camera and microphone at hand', () => {
  play(({ state }) => {
    const { link, standby, areDevicesHeld } = state
    const isInRoom = isLive(link) || link.phase === 'asking'
    const isHeard = isInRoom && sittingOf(link)?.rights?.canPublish === true
    const isInvolved = isHeard || standby !== undefined || areDevicesHeld
    expect(areDevicesNeeded(state)).toBe(isInvolved || state.releaseAt !== undefined)
    expect((isInvolved || isInRoom) && state.releaseAt !== undefined).toBe(false)
  })
})

test('a screen is shown where it was asked for, to whoever may see it, and nowhere else', () => {
  play(({ state: { screen, link } }, _open, { before, event: said }) => {
    if (screen === undefined) return
    expect(link.phase).not.toBe('elsewhere')
    expect(sittingOf(link)?.key).toBe(screen.key)
    expect(sittingOf(link)?.rights?.canShareScreen).toBe(true)
    expect(said.type === 'screen-asked' || before.screen?.key === screen.key).toBe(true)
  })
})

test('a tab put aside comes back only by *Use here*', () => {
  fc.assert(
    fc.property(evening, (steps) => {
      const aside = steps.filter((step) => step.event.type !== 'used-here')
      const { state, commands } = playOne({ ...START, link: { phase: 'elsewhere' } }, aside)
      expect(state.link).toEqual({ phase: 'elsewhere' })
      expect(commands).toEqual([])
    }),
  )
})

test('what the person chose, and whether they look, is changed by the page only', () => {
  fc.assert(
    fc.property(evening, (steps) => {
      const unchosen = steps.filter(({ event: { type } }) => type !== 'chosen' && type !== 'unseen')
      const chosen = { isMuted: true, isCameraOff: true, isUnseen: true }
      expect(playOne({ ...START, ...chosen }, unchosen).state).toMatchObject(chosen)
    }),
  )
})

type Open = Partial<Record<Side, string>>
interface Moment {
  readonly now: number
  readonly before: MediaState
  readonly event: MediaEvent
}

/** Checks after every step of many evenings, with the rooms that hands which only obey have open. */
function play(check: (after: Transition, open: Open, moment: Moment) => void) {
  fc.assert(
    fc.property(evening, (steps) => {
      let [state, open, now] = [START, {} as Open, 0]
      for (const step of steps) {
        now += step.passed
        const next = transition(state, step.event, now)
        for (const command of next.commands) open = obey(open, command)
        const before = state
        state = next.state
        check(next, open, { now, before, event: step.event })
      }
    }),
    { numRuns: 1000 },
  )
}

function obey(open: Open, command: MediaCommand): Open {
  if (command.type === 'promote') {
    expect(open.standby).toBeDefined()
    return open.standby === undefined ? {} : { link: open.standby }
  }
  const { [command.side]: key, ...others } = open
  if (command.type === 'disconnect') {
    expect(key).toBeDefined()
    return others
  }
  expect(key).toBeUndefined()
  return command.type === 'connect' ? { ...others, [command.side]: command.room.key } : open
}

function playOne(
  start: MediaState,
  steps: readonly { readonly event: MediaEvent; readonly passed: number }[],
) {
  let [state, now] = [start, 0]
  const commands = steps.flatMap((step) => {
    now += step.passed
    const next = transition(state, step.event, now)
    state = next.state
    return next.commands
  })
  return { state, commands }
}
