import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RoundPrepared, RoundSeat } from '@stamtafel/domain'
import type { SeatInRound } from '@stamtafel/use-cases'
import type { LiveStream } from './live-stream.ts'
import { pack } from './pack.ts'

/** So many tokens are made before others get a turn. */
const AT_ONCE = 50

interface Announcement {
  readonly streams: readonly LiveStream[]
  readonly seats: ReadonlyMap<string, SeatInRound>
  readonly revision: number | undefined
}

/** Tells each stream its own seat, and the tab that holds the person's media the token that was made for it just now. */
export async function tellRound({ streams, seats, revision }: Announcement): Promise<void> {
  const told = streams.flatMap((stream) => {
    const seat = seats.get(stream.attendee?.actor.attendeeId ?? '')
    return seat ? [{ stream, seat }] : []
  })
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const some = told.slice(from, from + AT_ONCE)
    // In turns, for a round of thousands must not make everybody else wait.
    await Promise.all(
      some.map(async ({ stream, seat }) => stream.send([pack(await messageFor(stream, seat), revision)])),
    )
    await nextTurn()
  }
}

async function messageFor(
  { attendee }: LiveStream,
  { message, mediaTabId, mint }: SeatInRound,
): Promise<RoundPrepared> {
  if (!mint || mediaTabId !== attendee?.tabId || message.seat.kind !== 'pairing') return message
  const seat: RoundSeat = { ...message.seat, media: await mediaBy(mint) }
  return { ...message, seat }
}

/** Without a token, while LiveKit is away, the page still knows whom it meets and keeps asking for one. */
async function mediaBy(mint: NonNullable<SeatInRound['mint']>) {
  try {
    const { url, token } = await mint()
    return { url, token }
  } catch {
    return undefined
  }
}
