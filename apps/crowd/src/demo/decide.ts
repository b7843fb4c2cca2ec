import type { AnswerOf, Api } from '@stamtafel/client'

type HostStages = AnswerOf<Api['GET /organise/:eventId/stages']>['stages']
type HostSpeedDates = AnswerOf<Api['GET /organise/:eventId/speed-dates']>['speedDates']

/** What the demo's organiser sees, as hosts do. */
export interface Sight {
  readonly stages: readonly SightStage[]
  readonly speedDates: readonly Pick<HostSpeedDates[number], 'id' | 'phase' | 'joined' | 'latestCommand'>[]
}

interface SightStage extends Pick<HostStages[number], 'id' | 'mostOnStage'> {
  readonly onStage: readonly unknown[]
  readonly invited: readonly unknown[]
  readonly hands: readonly Pick<HostStages[number]['hands'][number], 'attendeeId'>[]
  readonly sessions: readonly Pick<HostStages[number]['sessions'][number], 'id' | 'phase'>[]
}

/** A press of a button in the control room. */
export type HostAct =
  | { readonly type: 'start-session'; readonly sessionId: string }
  | { readonly type: 'invite'; readonly stageId: string; readonly attendeeId: string }
  | { readonly type: 'start-speed-date'; readonly speedDateId: string; readonly after: number }

/** Begins the first talk, asks everybody on stage who raises a hand, and lets the speed date gather once the visitor has joined. */
export function decideHostActs(
  { stages, speedDates }: Sight,
  { simulated }: { readonly simulated: number },
): HostAct[] {
  return [...stages.flatMap(atStage), ...speedDates.flatMap((one) => inSpeedDate(one, simulated))]
}

function atStage({ id, mostOnStage, onStage, invited, hands, sessions }: SightStage): HostAct[] {
  const [first] = sessions
  if (first?.phase === 'scheduled') return [{ type: 'start-session', sessionId: first.id }]
  const room = Math.max(0, mostOnStage - onStage.length - invited.length)
  return hands.slice(0, room).map(({ attendeeId }) => ({ type: 'invite', stageId: id, attendeeId }))
}

function inSpeedDate(
  { id, phase, joined, latestCommand }: Sight['speedDates'][number],
  simulated: number,
): HostAct[] {
  if (phase !== 'scheduled' || joined <= simulated) return []
  return [{ type: 'start-speed-date', speedDateId: id, after: latestCommand }]
}
