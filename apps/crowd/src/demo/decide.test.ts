import { describe, expect, test } from 'vitest'
import { decideHostActs, type Sight } from './decide.ts'

type Stage = Sight['stages'][number]
type SpeedDate = Sight['speedDates'][number]

const stage = (changes: Partial<Stage> = {}): Stage => ({
  id: 'hall',
  mostOnStage: 2,
  onStage: [],
  invited: [],
  hands: [],
  sessions: [
    { id: 'opening', phase: 'live' },
    { id: 'closing', phase: 'scheduled' },
  ],
  ...changes,
})

const speedDate = (changes: Partial<SpeedDate> = {}): SpeedDate => ({
  id: 'afternoon',
  phase: 'scheduled',
  joined: 3,
  latestCommand: 7,
  ...changes,
})

const decide = (stages: readonly Stage[], speedDates: readonly SpeedDate[] = []) =>
  decideHostActs({ stages, speedDates }, { simulated: 3 })

describe("the demo's organiser", () => {
  test('begins the first talk, and leaves the others alone', () => {
    const sessions = [
      { id: 'opening', phase: 'scheduled' },
      { id: 'closing', phase: 'scheduled' },
    ] as const
    expect(decide([stage({ sessions })])).toEqual([{ type: 'start-session', sessionId: 'opening' }])
    expect(decide([stage()])).toEqual([])
    expect(decide([stage({ sessions: [] })])).toEqual([])
  })

  test('asks on stage whoever raises a hand, as far as there is room', () => {
    const hands = [{ attendeeId: 'you' }, { attendeeId: 'ada' }]
    const [first, second] = hands.map(({ attendeeId }) => ({ type: 'invite', stageId: 'hall', attendeeId }))
    expect(decide([stage({ hands })])).toEqual([first, second])
    expect(decide([stage({ hands, onStage: ['chipo'] })])).toEqual([first])
    expect(decide([stage({ hands, onStage: ['chipo'], invited: ['bram'] })])).toEqual([])
  })

  test('lets the speed date gather once somebody has joined whom the program does not play', () => {
    expect(decide([], [speedDate()])).toEqual([])
    const start = { type: 'start-speed-date', speedDateId: 'afternoon', after: 7 }
    expect(decide([], [speedDate({ joined: 4 })])).toEqual([start])
    expect(decide([], [speedDate({ joined: 4, phase: 'gathering' })])).toEqual([])
    expect(decide([], [speedDate({ joined: 4, phase: 'ended' })])).toEqual([])
  })
})
