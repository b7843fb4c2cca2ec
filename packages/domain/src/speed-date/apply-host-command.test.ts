import { describe, expect, test } from 'vitest'
import { secondsAfter } from '../time.ts'
import { applyHostCommand, type HostedRound, type HostedSpeedDate } from './apply-host-command.ts'
import { HOST_COMMANDS } from './host-command.ts'

const BELL = new Date('2026-11-26T09:00:00Z')
const at = (seconds: number) => secondsAfter(BELL, seconds)

/** Talks from 0 to 120, says goodbye until 130. */
const talking = aRound(1, 0, 'talking')
/** Its bell is at 165. */
const prepared = aRound(2, 165, 'preparing')
const running: HostedSpeedDate = {
  state: { phase: 'running', round: 1 },
  startsAt: at(-60),
  count: 4,
  rounds: [talking],
  latestEndsAt: talking.endsAt,
  pausedAt: undefined,
  stopsAt: undefined,
  extraSeconds: 0,
}
const paused: HostedSpeedDate = { ...running, state: { phase: 'paused', round: 1 }, pausedAt: at(30) }
const inBreak: HostedSpeedDate = { ...running, rounds: [] }
const announced: HostedSpeedDate = { ...inBreak, state: { phase: 'running', round: 2 }, rounds: [prepared] }
const gathering: HostedSpeedDate = {
  ...inBreak,
  state: { phase: 'gathering' },
  latestEndsAt: undefined,
}
const scheduled: HostedSpeedDate = { ...gathering, state: { phase: 'scheduled' } }
const ended: HostedSpeedDate = { ...gathering, state: { phase: 'ended' } }
const stopping: HostedSpeedDate = { ...running, stopsAt: at(60) }

describe('start', () => {
  test('gathers now, whenever it was meant to', () => {
    expect(changeOf(scheduled, 'start', -500)).toMatchObject({
      state: { phase: 'gathering' },
      startsAt: at(-500),
    })
  })

  test('changes nothing in what has begun, and does not begin anew what has ended', () => {
    for (const begun of [gathering, running, paused]) expect(kindOf(begun, 'start')).toBe('unchanged')
    expect(kindOf(ended, 'start')).toBe('refused')
  })
})

describe('pause', () => {
  test('has a round stand still where it is', () => {
    expect(changeOf(running, 'pause', 30)).toMatchObject({
      state: { phase: 'paused', round: 1 },
      pausedAt: at(30),
      moved: [],
    })
  })

  test('is not for the gathering, nor for the last minute', () => {
    expect(kindOf(gathering, 'pause')).toBe('refused')
    expect(kindOf(stopping, 'pause')).toBe('refused')
  })
})

describe('going on', () => {
  test('gives a talk the time that it had left', () => {
    expect(changeOf(paused, 'resume', 130).moved).toMatchObject([{ bellAt: BELL, endsAt: at(220) }])
  })

  test('puts off a bell that was announced, and leaves open what was open', () => {
    const still = { ...announced, state: { phase: 'paused', round: 2 } as const, pausedAt: at(160) }
    const [round] = changeOf(still, 'resume', 190).moved
    expect(round).toMatchObject({ opensAt: prepared.opensAt, bellAt: at(195), endsAt: at(315) })
  })

  test('puts off the bell of a break in which nothing is prepared yet', () => {
    const still = { ...inBreak, state: { phase: 'paused', round: 1 } as const, pausedAt: at(131) }
    expect(changeOf(still, 'resume', 151).extraSeconds).toBe(20)
  })

  test('does not make the break longer whose bell comes later with the talk before it', () => {
    expect(changeOf(paused, 'resume', 130).extraSeconds).toBe(0)
  })

  test('says by how much everything else that is promised comes later', () => {
    expect(changeOf(paused, 'resume', 130).delay).toEqual({ after: at(30), milliseconds: 100_000 })
  })
})

describe('a minute more', () => {
  test('of the round lengthens its talk and what is beside it, and what comes next comes later', () => {
    const beside = { ...aRound(1, 40, 'preparing'), sideOf: 'one', endsAt: at(120), goodbyeUntil: at(130) }
    const both = { ...running, rounds: [talking, beside, prepared] }
    expect(changeOf(both, 'more-round', 30).moved).toMatchObject([
      { bellAt: BELL, endsAt: at(180), goodbyeUntil: at(190) },
      { bellAt: at(40), endsAt: at(180), goodbyeUntil: at(190) },
      { bellAt: at(225), endsAt: at(345) },
    ])
  })

  test('of the round is not for a round whose talk is over', () => {
    expect(kindOf(running, 'more-round', 121)).toBe('refused')
    expect(kindOf(announced, 'more-round', 140)).toBe('refused')
  })

  test('of the break puts off the bell that comes, announced or not, and the first one too', () => {
    expect(changeOf(announced, 'more-break', 140).moved).toMatchObject([{ bellAt: at(225) }])
    for (const waiting of [inBreak, running, gathering]) {
      expect(changeOf(waiting, 'more-break', 140)).toMatchObject({ extraSeconds: 60, moved: [] })
    }
  })

  test('of the break puts off with a round what was made beside it before its bell', () => {
    const beside = { ...prepared, sideOf: 'two', opensAt: at(162) }
    const both = { ...announced, rounds: [prepared, beside] }
    expect(changeOf(both, 'more-break', 163).moved).toMatchObject([
      { bellAt: at(225) },
      { sideOf: 'two', opensAt: at(162), bellAt: at(225) },
    ])
  })

  test('of the break is not for the last round', () => {
    expect(kindOf({ ...running, count: 1 }, 'more-break')).toBe('refused')
  })
})

describe('stop', () => {
  test('gives who talks a minute, and their goodbye', () => {
    expect(changeOf(running, 'stop', 20)).toMatchObject({
      stopsAt: at(80),
      moved: [{ endsAt: at(80), goodbyeUntil: at(90) }],
      calledOff: [],
    })
  })

  test('leaves a talk that ends within the minute its own end', () => {
    expect(changeOf(running, 'stop', 100).moved).toMatchObject([{ endsAt: at(120) }])
  })

  test('calls off what is only announced, as if it had never been', () => {
    expect(changeOf(announced, 'stop', 150)).toMatchObject({
      state: { phase: 'running', round: 1 },
      calledOff: [prepared],
      moved: [],
    })
    const first = { ...announced, state: { phase: 'running', round: 1 } as const }
    expect(changeOf(first, 'stop', 150).state).toEqual({ phase: 'gathering' })
  })

  test('does not call off a round whose bell has come, though nobody has rung it yet', () => {
    expect(changeOf(announced, 'stop', 170)).toMatchObject({ calledOff: [], moved: [{ endsAt: at(230) }] })
  })

  test('ends a pause as well', () => {
    expect(changeOf(paused, 'stop', 500)).toMatchObject({
      state: { phase: 'running' },
      pausedAt: undefined,
      moved: [{ endsAt: at(560) }],
    })
  })

  test('after the round makes the one that was announced last the last one', () => {
    expect(changeOf(running, 'stop-after-round', 20).count).toBe(1)
    expect(changeOf(announced, 'stop-after-round', 150).count).toBe(2)
    expect(kindOf({ ...running, count: 1 }, 'stop-after-round')).toBe('unchanged')
    expect(kindOf(gathering, 'stop-after-round')).toBe('refused')
  })
})

test('people are spoken to from the gathering to the end', () => {
  for (const open of [gathering, running, paused, stopping])
    expect(changeOf(open, 'say', 0).moved).toEqual([])
  for (const closed of [scheduled, ended]) expect(kindOf(closed, 'say')).toBe('refused')
})

test('nothing is done to what has ended', () => {
  for (const command of HOST_COMMANDS) expect(kindOf(ended, command)).toBe('refused')
})

function aRound(number: number, bell: number, phase: 'talking' | 'preparing'): HostedRound {
  return {
    number,
    sideOf: null,
    phase,
    isReleased: false,
    opensAt: at(bell - 10),
    bellAt: at(bell),
    endsAt: at(bell + 120),
    goodbyeUntil: at(bell + 130),
  }
}

function kindOf(speedDate: HostedSpeedDate, command: (typeof HOST_COMMANDS)[number], second = 30) {
  return applyHostCommand(speedDate, command, at(second)).kind
}

function changeOf(speedDate: HostedSpeedDate, command: (typeof HOST_COMMANDS)[number], second: number) {
  const outcome = applyHostCommand(speedDate, command, at(second))
  if (outcome.kind !== 'done') throw new Error(`${command} was ${outcome.kind}`)
  return outcome.change
}
