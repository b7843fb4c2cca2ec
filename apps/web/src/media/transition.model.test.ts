import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MediaCommand, MediaEvent, MediaState, Transition } from './media-state.ts'
import { isLive, sittingOf } from './moves.ts'
import { areDevicesNeeded, transition, wakeAt } from './transition.ts'

const START: MediaState = {
  link: { phase: 'none' },
  isMuted: false,
  isCameraOff: false,
  areDevicesHeld: false,
}

const room = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  url: fc.constant('wss://coffee.example'),
  token: fc.constantFrom('1', '2'),
})
const reservation = fc
  .record({ room, bell: fc.integer({ min: 0, max: 200 }), length: fc.integer({ min: 1, max: 80 }) })
  .map(({ room: next, bell, length }) => {
    const goodbyeUntil = bell + length
    return { ...next, opensAt: bell - 10, bell, endsAt: goodbyeUntil, goodbyeUntil }
  })
const event: fc.Arbitrary<MediaEvent> = fc.oneof(
  fc.record({ type: fc.constant('entered' as const), room }),
  fc.record({ type: fc.constant('left' as const), key: fc.constantFrom('a', 'b', undefined) }),
  fc.record({ type: fc.constant('reserved' as const), reservation }),
  fc.record({ type: fc.constant('door-opened' as const), room }),
  fc.record({
    type: fc.constant('link-ended' as const),
    reason: fc.constantFrom('elsewhere' as const, 'removed' as const, 'lost' as const),
  }),
  fc.record({ type: fc.constant('chosen' as const), choices: fc.record({ isMuted: fc.boolean() }) }),
  fc.record({ type: fc.constant('chosen' as const), choices: fc.record({ areDevicesHeld: fc.boolean() }) }),
  ...(
    [
      'called-off',
      'restored',
      'stepped-aside',
      'used-here',
      'time-passed',
      'door-shut',
      'door-unreachable',
      'link-connected',
      'link-reconnecting',
    ] as const
  ).map((type) => fc.constant({ type })),
)
const evening = fc.array(fc.record({ event, passed: fc.integer({ min: 0, max: 20 }) }), { maxLength: 60 })

test('the hands never hold two connections, and always the one that the state names', () => {
  play(evening, ({ state }, open) => {
    expect(open).toBe(isLive(state.link) ? state.link.sitting.key : undefined)
  })
})

test('nothing that is due is left for later', () => {
  play(evening, ({ state }, _open, now) => {
    expect(wakeAt(state) ?? Infinity).toBeGreaterThan(now)
  })
})

test('who is in a room, or asks for one, has camera and microphone at hand', () => {
  play(evening, ({ state }) => {
    const isInvolved = isLive(state.link) || state.link.phase === 'asking' || state.areDevicesHeld
    expect(areDevicesNeeded(state)).toBe(isInvolved || state.releaseAt !== undefined)
    expect(isInvolved && state.releaseAt !== undefined).toBe(false)
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

test('what the person chose is changed by the person only', () => {
  fc.assert(
    fc.property(evening, (steps) => {
      const unchosen = steps.filter((step) => step.event.type !== 'chosen')
      const muted = { ...START, isMuted: true, isCameraOff: true }
      expect(playOne(muted, unchosen).state).toMatchObject({ isMuted: true, isCameraOff: true })
    }),
  )
})

type Step = { readonly event: MediaEvent; readonly passed: number }

/** Checks after every step of many evenings, with the room that hands which only obey have open. */
function play(
  evenings: fc.Arbitrary<readonly Step[]>,
  check: (after: Transition, open: string | undefined, now: number) => void,
) {
  fc.assert(
    fc.property(evenings, (steps) => {
      let [state, open, now] = [START, undefined as string | undefined, 0]
      for (const step of steps) {
        now += step.passed
        const next = transition(state, step.event, now)
        for (const command of next.commands) open = obey(open, command)
        state = next.state
        check(next, open, now)
        expect(sittingOf(state.link)?.until ?? Infinity).toBeGreaterThan(now)
      }
    }),
  )
}

function obey(open: string | undefined, command: MediaCommand): string | undefined {
  if (command.type === 'ask-the-door') {
    expect(open).toBeUndefined()
    return open
  }
  if (command.type === 'disconnect') {
    expect(open).toBeDefined()
    return undefined
  }
  expect(open).toBeUndefined()
  return command.room.key
}

function playOne(start: MediaState, steps: readonly Step[]) {
  let [state, now] = [start, 0]
  const commands = steps.flatMap((step) => {
    now += step.passed
    const next = transition(state, step.event, now)
    state = next.state
    return next.commands
  })
  return { state, commands }
}
