import type { RoundView } from '@stamtafel/contracts'
import type { SittingOutReason } from '@stamtafel/domain'
import type { DatePerson } from './types.ts'

/** Somebody one is about to meet, and how they take part. */
export interface NextPartner extends DatePerson {
  readonly listensFirst: boolean
  readonly typesAlong: boolean
}

/** Where one is in a round that has been prepared. */
export type NextSeat =
  | {
      readonly kind: 'pairing'
      readonly partners: readonly NextPartner[]
      readonly reasons: readonly string[]
    }
  | { readonly kind: 'sitting-out'; readonly reason: SittingOutReason }

/** The seat as the break shows it; those who had to go meanwhile are not named any more. */
export function nextSeatOf(seat: RoundView['seat']): NextSeat | undefined {
  switch (seat.kind) {
    case 'pairing':
      return {
        kind: 'pairing',
        reasons: seat.reasons,
        partners: seat.partners
          .filter(({ state }) => state !== 'left')
          .map(({ attendeeId, name, listensFirst, typesAlong }) => ({
            id: attendeeId,
            name,
            listensFirst,
            typesAlong,
          })),
      }
    case 'sitting-out':
      return { kind: 'sitting-out', reason: seat.reason }
    case 'deserted':
    case 'none':
      return undefined
    default:
      return seat satisfies never
  }
}
