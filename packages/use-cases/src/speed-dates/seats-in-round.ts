import {
  findRound,
  findSpeedDate,
  listNames,
  listSeats,
  type SeatFacts,
  type StoredRound,
} from '@stamtafel/db'
import { permissionsIn, type RoundPrepared, type RoundSeat } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { grantAccess, type AccessDeps, type MediaAccess } from '../media/media-access.ts'

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
  if (!round || !speedDate) return new Map()
  const seats = await listSeats(deps.db, { roundIds: [roundId], attendeeIds })
  const names = new Map((await listNames(deps.db, attendeeIds)).map(({ id, name }) => [id, name]))
  return new Map(
    seats.flatMap(({ attendeeId, seat: facts, mediaRoom, mediaTabId }) => {
      const seat = announce(facts)
      const times = timesFor(facts, round)
      if (!seat || !times) return []
      const { number } = round
      const message: RoundPrepared = {
        type: 'round.prepared',
        speedDateId: speedDate.id,
        roundId,
        number,
        of: speedDate.plan.rounds,
        ...times,
        seat,
      }
      const permissions = permissionsIn('pairing', 'audience')
      const sitting = { room: mediaRoom ?? '', attendeeId, name: names.get(attendeeId) ?? '', permissions }
      const key = seat.kind === 'pairing' ? seat.pairingId : ''
      const mint = mediaRoom === null ? undefined : () => grantAccess(deps, { ...sitting, key })
      return [[attendeeId, { message, mediaTabId, mint }] as const]
    }),
  )
}

/** Of a round that talks already only those are told who come late to a pair: to them its bell is when they come. */
function timesFor(seat: SeatFacts, { phase, opensAt, bellAt, endsAt, goodbyeUntil }: StoredRound) {
  const joinsAt = seat.kind === 'pairing' ? seat.joinsAt : null
  if (phase !== 'preparing' && !joinsAt) return undefined
  return {
    opensAt: opensAt.toISOString(),
    bell: (joinsAt ?? bellAt).toISOString(),
    endsAt: endsAt.toISOString(),
    goodbyeUntil: goodbyeUntil.toISOString(),
  }
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
