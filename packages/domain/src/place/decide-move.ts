import type { ErrorCode } from '../errors/domain-error.ts'
import type { Doors } from '../event/event.ts'
import type { SpeedDatePhase } from '../speed-date/speed-date.ts'
import { isSamePlace, type Place } from './place.ts'

/** Where somebody asks to go; a table without a seat means any free one. */
export type MoveRequest =
  | { readonly kind: 'foyer' }
  | { readonly kind: 'table'; readonly tableId: string; readonly seat?: number | undefined }
  | { readonly kind: 'speed-date'; readonly speedDateId: string }
  | { readonly kind: 'stage'; readonly stageId: string }

/** All that decides over a move, read under the locks of the door. */
export interface MoveFacts {
  readonly place: Place
  readonly isBanned: boolean
  readonly doors: Doors
  /** The table asked for, if it is one of this event; seats taken by others only. */
  readonly table?:
    | {
        readonly tableId: string
        readonly seats: number
        readonly taken: readonly number[]
        readonly isBlocked: boolean
      }
    | undefined
  /** The stage asked for, if it is one of this event; it takes everybody, for there blocks never matter. */
  readonly stage?: { readonly stageId: string } | undefined
  readonly speedDate?: { readonly speedDateId: string; readonly phase: SpeedDatePhase } | undefined
}

export type MoveDecision =
  | { readonly kind: 'stay' }
  | { readonly kind: 'move'; readonly to: Place }
  | { readonly kind: 'refuse'; readonly code: ErrorCode }

/** The door's only rule: where a request leads, given the facts; changes nothing itself. */
export function decideMove(facts: MoveFacts, request: MoveRequest): MoveDecision {
  if (facts.isBanned) return refuse('attendee.banned')
  if (facts.doors !== 'open' && request.kind !== 'foyer') return refuse('place.closed')
  const target = targetOf(facts, request)
  if (target.kind !== 'move') return target
  return isSamePlace(facts.place, target.to) ? { kind: 'stay' } : target
}

function targetOf(facts: MoveFacts, request: MoveRequest): MoveDecision {
  switch (request.kind) {
    case 'foyer':
      return { kind: 'move', to: { kind: 'foyer' } }
    case 'table':
      return seatAt(facts, request)
    case 'speed-date':
      return waitIn(facts)
    case 'stage':
      return watchAt(facts)
    default:
      return request satisfies never
  }
}

function seatAt({ place, table }: MoveFacts, request: Extract<MoveRequest, { kind: 'table' }>): MoveDecision {
  if (!table) return refuse('table.not-found')
  const own = place.kind === 'table' && place.tableId === table.tableId ? place.seat : undefined
  const free = firstFree(table.seats, table.taken)
  const seat = request.seat ?? own ?? free ?? 1
  if (seat < 1 || seat > table.seats) return refuse('table.not-found')
  // A block reads like a full table, whichever seat is asked for, so that nobody learns of it from the door (R21).
  if (free === undefined || table.isBlocked) return refuse('table.full')
  if (table.taken.includes(seat)) return refuse('seat.taken')
  return { kind: 'move', to: { kind: 'table', tableId: table.tableId, seat } }
}

function waitIn({ place, speedDate }: MoveFacts): MoveDecision {
  if (!speedDate) return refuse('speed-date.not-found')
  const { phase, speedDateId } = speedDate
  if (phase === 'scheduled' || phase === 'ended') return refuse('speed-date.wrong-phase')
  // Who is already talking in it does not leave the pairing by opening the page again.
  if (place.kind === 'pairing' && place.speedDateId === speedDateId) return { kind: 'stay' }
  return { kind: 'move', to: { kind: 'speed-date', speedDateId } }
}

function watchAt({ stage }: MoveFacts): MoveDecision {
  if (!stage) return refuse('stage.not-found')
  return { kind: 'move', to: { kind: 'stage', stageId: stage.stageId } }
}

function firstFree(seats: number, taken: readonly number[]): number | undefined {
  return Array.from({ length: seats }, (_, index) => index + 1).find((seat) => !taken.includes(seat))
}

function refuse(code: ErrorCode): MoveDecision {
  return { kind: 'refuse', code }
}
