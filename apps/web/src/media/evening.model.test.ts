import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type {
  MediaAccess,
  MediaCommand,
  MediaEvent,
  MediaRoom,
  MediaState,
  Reservation,
  Side,
} from './media-state.ts'
import { isLive } from './moves.ts'
import { transition, wakeAt } from './transition.ts'

/** What may happen in an evening: the clock and the organiser, the person, and what breaks on the way. */
type OfRound =
  | { readonly type: 'time' | 'bell moves' | 'round is longer'; readonly ms: number }
  | { readonly type: 'round'; readonly opensIn: number; readonly lead: number; readonly length: number }
  | { readonly type: 'call off' }
type OfPerson = { readonly type: 'sit' | 'stand' | 'another tab' | 'use here' }
type OfWire =
  | { readonly type: 'livekit' }
  | { readonly type: 'cut' | 'connected' | 'answer' | 'no answer'; readonly side: Side }
type Happening =
  | { readonly of: 'round'; readonly one: OfRound }
  | { readonly of: 'person'; readonly one: OfPerson }
  | { readonly of: 'wire'; readonly one: OfWire }

const ms = fc.integer({ min: 1, max: 2000 })
const side = fc.constantFrom<Side>('link', 'standby')
const ofRound: fc.Arbitrary<OfRound> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('time' as const), ms }) },
  fc.record({ type: fc.constantFrom('bell moves', 'round is longer'), ms }),
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('round' as const), opensIn: ms, lead: ms, length: ms }),
  },
  fc.constant({ type: 'call off' as const }),
)
const ofPerson: fc.Arbitrary<OfPerson> = fc.record({
  type: fc.constantFrom('sit', 'stand', 'another tab', 'use here', 'use here'),
})
const ofWire: fc.Arbitrary<OfWire> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constantFrom('connected', 'answer', 'cut', 'no answer'), side }),
  },
  fc.constant({ type: 'livekit' as const }),
)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: ofRound.map((one) => ({ of: 'round' as const, one })) },
  ofPerson.map((one) => ({ of: 'person' as const, one })),
  { weight: 2, arbitrary: ofWire.map((one) => ({ of: 'wire' as const, one })) },
)

const evening = fc.array(happening, { maxLength: 60, size: 'max' })

test('whatever happens, in the end a tab is where the rows say, and nowhere else', () => {
  let arrivals = 0
  fc.assert(
    fc.property(evening, fc.nat({ max: 2000 }), (happenings, lateness) => {
      const world = createWorld(lateness)
      for (const one of happenings) world.happen(one)
      world.settle()
      expect(world.open()).toEqual(world.expected())
      arrivals += world.arrivals()
    }),
    { numRuns: 4000 },
  )
  // Else the evenings are too short to say anything about a bell.
  expect(arrivals).toBeGreaterThan(1000)
})

/** A server that prepares one round at a time and may ring late, a gate that admits whom it says, and obedient hands. */
function createWorld(lateness: number) {
  let state: MediaState = {
    link: { phase: 'none' },
    isMuted: false,
    isCameraOff: false,
    areDevicesHeld: true,
    isUnseen: false,
  }
  let [now, numbers, arrivals] = [0, 0, 0]
  let table: MediaRoom | undefined
  let round: Reservation | undefined
  let open: Partial<Record<Side, string>> = {}
  const questions = new Set<Side>()

  const isTalking = () => round !== undefined && round.bell <= now
  const isRung = () => round !== undefined && round.bell + lateness <= now
  const access = (): MediaAccess => ({
    place: isRung() ? round : table,
    reservation: isRung() ? undefined : round,
  })
  const say = (event: MediaEvent) => {
    const next = transition(state, event, now)
    state = next.state
    for (const command of next.commands) obey(command)
  }
  const obey = (command: MediaCommand) => {
    switch (command.type) {
      case 'promote':
        arrivals += 1
        questions.delete('link')
        open = open.standby === undefined ? {} : { link: open.standby }
        return
      case 'ask-the-door':
        questions.add(command.side)
        return
      case 'connect':
        questions.delete(command.side)
        open = { ...open, [command.side]: command.room.key }
        return
      case 'disconnect': {
        const { [command.side]: _gone, ...others } = open
        open = others
        return
      }
      default:
        command satisfies never
    }
  }
  const wait = (until: number) => {
    for (let at = wakeAt(state); at !== undefined && at <= until; at = wakeAt(state)) {
      now = at
      forget()
      say({ type: 'time-passed' })
    }
    now = until
    forget()
  }
  /** Who was in a round comes out of it at no table, however late the round was rung. */
  const forget = () => {
    if (round === undefined) return
    const isOver = round.goodbyeUntil <= now
    if (isRung() || isOver) table = undefined
    if (isOver) round = undefined
  }
  const prepare = (next: Reservation | undefined) => {
    round = next
    say(next === undefined ? { type: 'called-off' } : { type: 'reserved', reservation: next })
  }
  const knockAtGate = (on: Side) => {
    if (open[on] === undefined) return
    const { place, reservation } = access()
    const isAdmitted = [place?.key, reservation?.key].includes(open[on])
    say(isAdmitted ? { type: 'link-connected', side: on } : { type: 'link-ended', side: on, reason: 'lost' })
  }
  const answer = (on: Side) => {
    if (questions.delete(on)) say({ type: 'door-answered', side: on, access: access() })
  }

  const turnRound = (one: OfRound) => {
    switch (one.type) {
      case 'time':
        return wait(now + one.ms)
      case 'round': {
        if (round !== undefined) return undefined
        numbers += 1
        const bell = now + one.opensIn + one.lead
        const goodbyeUntil = bell + one.length
        const times = { opensAt: now + one.opensIn, bell, endsAt: goodbyeUntil, goodbyeUntil }
        return prepare({ ...roomOf(`round ${numbers}`), ...times })
      }
      case 'bell moves':
        return round && !isTalking() ? prepare(later(round, one.ms)) : undefined
      case 'round is longer':
        return round && isRung() ? prepare(longer(round, one.ms)) : undefined
      case 'call off':
        return isTalking() ? undefined : prepare(undefined)
      default:
        return one satisfies never
    }
  }
  const movePerson = ({ type }: OfPerson) => {
    if (type === 'another tab') return say({ type: 'stepped-aside' })
    if (type === 'use here') return say({ type: 'used-here' })
    if (isTalking()) return undefined
    if (type === 'stand') {
      table = undefined
      return say({ type: 'left' })
    }
    numbers += 1
    table = roomOf(`table ${numbers}`)
    return say({ type: 'entered', room: table })
  }
  const touchWire = (one: OfWire) => {
    switch (one.type) {
      case 'livekit':
        return say({ type: 'restored' })
      case 'cut':
        return open[one.side] && say({ type: 'link-ended', side: one.side, reason: 'lost' })
      case 'connected':
        return knockAtGate(one.side)
      case 'answer':
        return answer(one.side)
      case 'no answer':
        return questions.delete(one.side) && say({ type: 'door-unreachable', side: one.side })
      default:
        return one satisfies never
    }
  }

  return {
    happen(happens: Happening) {
      if (happens.of === 'round') turnRound(happens.one)
      else if (happens.of === 'person') movePerson(happens.one)
      else touchWire(happens.one)
    },
    arrivals: () => arrivals,
    /** From now on nothing breaks: the gate is knocked at and the door answers until all is quiet. */
    settle() {
      for (let turn = 0; turn < 6; turn += 1) {
        for (const on of ['link', 'standby'] as const) {
          answer(on)
          knockAtGate(on)
        }
      }
      expect(questions.size).toBe(0)
      expect(isLive(state.link) && state.link.phase !== 'connected').toBe(false)
    },
    open: () => open,
    expected(): typeof open {
      if (state.link.phase === 'elsewhere') return {}
      const link = isTalking() ? round?.key : table?.key
      const standby = round && round.opensAt <= now && !isTalking() ? round.key : undefined
      return { ...(link && { link }), ...(standby && { standby }) }
    },
  }
}

function roomOf(key: string): MediaRoom {
  return { key, url: 'wss://coffee.example', token: key }
}

/** As a pause moves it: what is still ahead comes later. */
function later({ opensAt, bell, endsAt, goodbyeUntil, ...room }: Reservation, by: number): Reservation {
  return { ...room, opensAt, bell: bell + by, endsAt: endsAt + by, goodbyeUntil: goodbyeUntil + by }
}

function longer(round: Reservation, by: number): Reservation {
  return { ...round, endsAt: round.endsAt + by, goodbyeUntil: round.goodbyeUntil + by }
}
