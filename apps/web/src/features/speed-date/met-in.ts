import type { Named, RoundView } from '@stamtafel/contracts'

/** Those one was with in a seat, whether or not they had to go since; whoever was announced and never came is not among them. */
export function metIn(seat: RoundView['seat']): readonly Named[] {
  switch (seat.kind) {
    case 'deserted':
      return seat.met
    case 'pairing':
      return seat.partners.filter(({ isMet }) => isMet)
    case 'sitting-out':
    case 'none':
      return []
    default:
      return seat satisfies never
  }
}
