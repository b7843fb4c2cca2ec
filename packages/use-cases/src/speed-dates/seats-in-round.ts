import { findRound, findSpeedDate, listSeats, type SeatFacts } from '@stamtafel/db'
import type { RoundPrepared, RoundSeat } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { grantAccess, type AccessDeps, type MediaAccess } from '../media/media-access.ts'
import { findNames } from './find-names.ts'

/** The announcement of a round to one attendee; `mint` makes the token, for the tab that holds their media only. */
export interface SeatInRound {
  readonly message: RoundPrepared
  readonly mediaTabId: string | null
  readonly mint: (() => Promise<MediaAccess>) | undefined
}

/** What the attendees of one process are to be told of a prepared round; who is not in it is not in the answer. */
export async function seatsInRound(
  deps: AccessDeps & Pick<Deps, 'db'>,
  { roundId, attendeeIds }: { readonly roundId: string; readonly attendeeIds: readonly string[] },
): Promise<ReadonlyMap<string, SeatInRound>> {
  const round = await findRound(deps.db, roundId)
  const speedDate = round && (await findSpeedDate(deps.db, round.speedDateId))
  if (!round || !speedDate || round.phase !== 'preparing') return new Map()
  const seats = await listSeats(deps.db, { roundIds: [roundId], attendeeIds })
  const names = await findNames(deps.db, attendeeIds)
  return new Map(
    seats.flatMap(({ attendeeId, seat: facts, mediaRoom, mediaTabId }) => {
      const seat = announce(facts)
      if (!seat) return []
      const message: RoundPrepared = {
        type: 'round.prepared',
        speedDateId: speedDate.id,
        roundId,
        number: round.number,
        of: speedDate.plan.rounds,
        opensAt: round.opensAt.toISOString(),
        bell: round.bellAt.toISOString(),
        endsAt: round.endsAt.toISOString(),
        goodbyeUntil: round.goodbyeUntil.toISOString(),
        seat,
      }
      const sitting = { room: mediaRoom ?? '', attendeeId, name: names.get(attendeeId) ?? '' }
      const key = seat.kind === 'pairing' ? seat.pairingId : ''
      const mint = mediaRoom === null ? undefined : () => grantAccess(deps, { ...sitting, key })
      return [[attendeeId, { message, mediaTabId, mint }] as const]
    }),
  )
}

function announce(seat: SeatFacts): RoundSeat | undefined {
  if (seat.kind === 'deserted') return undefined
  if (seat.kind === 'sitting-out') return seat
  const { kind, pairingId, reasons, partners } = seat
  return {
    kind,
    pairingId,
    reasons,
    partners: partners.map(({ attendeeId, name }) => ({ attendeeId, name })),
  }
}
