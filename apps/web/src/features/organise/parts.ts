import type { EventChangeForm, EventOverview } from '@stamtafel/contracts'
import {
  isLongEnough,
  lengthSeconds,
  LONGEST_BREAK_SECONDS,
  LONGEST_GATHERING_SECONDS,
  LONGEST_ROUND_SECONDS,
  MOST_ROUNDS,
  planOf,
  SHORTEST_GATHERING_SECONDS,
  SHORTEST_ROUND_SECONDS,
  type SpeedDatePlan,
} from '@stamtafel/domain'

export type SessionPart = EventOverview['sessions'][number]
export type SpeedDatePart = EventOverview['speedDates'][number]
export type NamedPart = EventOverview['stages'][number]
export type TablePart = EventOverview['tables'][number]

/** What a form is open for; without the part itself it is a new one. */
export type Edited =
  | { readonly kind: 'event' }
  | { readonly kind: 'talk'; readonly session?: SessionPart }
  | { readonly kind: 'speed-date'; readonly session?: SessionPart; readonly speedDate?: SpeedDatePart }
  | { readonly kind: 'stage'; readonly stage?: NamedPart }
  | { readonly kind: 'lounge'; readonly lounge?: NamedPart }
  | { readonly kind: 'tables'; readonly lounge: NamedPart }
  | { readonly kind: 'table'; readonly table: TablePart }

/** What a form gets of its event, and whom it tells what is to be changed. */
export interface PartFormProps {
  readonly event: EventOverview
  readonly isBusy: boolean
  readonly error: string | undefined
  readonly onChange: (change: EventChangeForm) => void
  readonly onClose: () => void
}

/** What takes a session away, of one that there is. */
export function removalOf(session: SessionPart | undefined) {
  if (!session) return undefined
  return { name: session.title, change: { type: 'remove-session', sessionId: session.id } } as const
}

/** The same form with what is stored of its part by now; undefined where that has been removed. */
export function editedNow(edited: Edited, event: EventOverview): Edited | undefined {
  switch (edited.kind) {
    case 'event':
      return edited
    case 'talk':
    case 'speed-date':
      return sessionNow(edited, event)
    case 'stage':
    case 'lounge':
    case 'tables':
    case 'table':
      return roomNow(edited, event)
    default:
      return edited satisfies never
  }
}

function roomNow(
  edited: Exclude<Edited, { readonly kind: 'event' | 'talk' | 'speed-date' }>,
  { stages, lounges, tables }: EventOverview,
): Edited | undefined {
  if (edited.kind === 'table') {
    const table = byId(tables, edited.table)
    return table && { kind: 'table', table }
  }
  if (edited.kind === 'stage') {
    if (!edited.stage) return edited
    const stage = byId(stages, edited.stage)
    return stage && { kind: 'stage', stage }
  }
  if (!edited.lounge) return edited
  const lounge = byId(lounges, edited.lounge)
  return lounge && { kind: edited.kind, lounge }
}

function sessionNow(
  edited: Extract<Edited, { readonly kind: 'talk' | 'speed-date' }>,
  { sessions, speedDates }: EventOverview,
): Edited | undefined {
  if (!edited.session) return edited
  const session = byId(sessions, edited.session)
  if (!session || edited.kind === 'talk') return session && { kind: 'talk', session }
  const speedDate = speedDates.find(({ sessionId }) => sessionId === session.id)
  return { kind: 'speed-date', session, ...(speedDate && { speedDate }) }
}

function byId<P extends { readonly id: string }>(parts: readonly P[], { id }: P): P | undefined {
  return parts.find((part) => part.id === id)
}

/** The longest that people talk without a pause before we warn (R6). */
const LONGEST_WITHOUT_PAUSE_SECONDS = 1800

/** The range of each length of a speed date, in seconds. */
export const LENGTHS = {
  roundSeconds: [SHORTEST_ROUND_SECONDS, LONGEST_ROUND_SECONDS],
  breakSeconds: [0, LONGEST_BREAK_SECONDS],
  gatherSeconds: [SHORTEST_GATHERING_SECONDS, LONGEST_GATHERING_SECONDS],
} as const

/** What is written into the fields of a speed date. */
export type PlanInput = Readonly<Record<keyof SpeedDatePlan, string>>

/** The fields as a plan fills them; that of the template for a new one. */
export function planInput(plan: SpeedDatePlan = planOf('online-conference').speedDate): PlanInput {
  return {
    rounds: String(plan.rounds),
    roundSeconds: lengthText(plan.roundSeconds),
    breakSeconds: lengthText(plan.breakSeconds),
    gatherSeconds: lengthText(plan.gatherSeconds),
  }
}

/** The plan that the fields say, with what is no number, or out of its range, left out. */
export function readPlan(input: PlanInput): { readonly [K in keyof SpeedDatePlan]: number | undefined } {
  const length = (name: keyof typeof LENGTHS) => within(readLength(input[name]), LENGTHS[name])
  return {
    rounds: within(readWhole(input.rounds), [1, MOST_ROUNDS]),
    roundSeconds: length('roundSeconds'),
    breakSeconds: length('breakSeconds'),
    gatherSeconds: length('gatherSeconds'),
  }
}

/** The plan if it is whole. */
export function wholePlan(read: ReturnType<typeof readPlan>): SpeedDatePlan | undefined {
  const { rounds, roundSeconds, breakSeconds, gatherSeconds } = read
  const isWhole = rounds && roundSeconds && gatherSeconds && breakSeconds !== undefined
  return isWhole ? { rounds, roundSeconds, breakSeconds, gatherSeconds } : undefined
}

/** What a plan comes to: when it ends, and what speaks against it. */
export function outcomeOf(plan: SpeedDatePlan, startsAt: Date) {
  const { rounds, roundSeconds, breakSeconds } = plan
  const seconds = lengthSeconds(plan)
  return {
    endsAt: new Date(startsAt.getTime() + seconds * 1000),
    minutes: Math.ceil(seconds / 60),
    isTight: !isLongEnough(plan, 1),
    isLong: rounds * roundSeconds + (rounds - 1) * breakSeconds > LONGEST_WITHOUT_PAUSE_SECONDS,
  }
}

/** Seconds as minutes and seconds, `4:30`. */
export function lengthText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The seconds that `4:30` says, or `4` for four minutes; undefined for what is no length. */
export function readLength(text: string): number | undefined {
  const [, minutes, seconds = '0'] = /^\s*(\d{1,3})(?::([0-5]\d))?\s*$/.exec(text) ?? []
  return minutes === undefined ? undefined : Number(minutes) * 60 + Number(seconds)
}

/** The whole number above nought that a text says. */
export function readWhole(text: string): number | undefined {
  return /^\s*[1-9]\d{0,3}\s*$/.test(text) ? Number(text) : undefined
}

/** A number if it lies in a range, both ends included. */
export function within(
  value: number | undefined,
  [least, most]: readonly [number, number],
): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined
}
