import type { LiveEnvelope } from '@stamtafel/domain'
import type { Log } from '@stamtafel/use-cases'
import type { Channel } from './channel.ts'
import type { Channels } from './channels.ts'
import { complain } from './complain.ts'
import { ENDED } from './live-stream.ts'
import { pack } from './pack.ts'
import type { LivePorts } from './ports.ts'
import { tellRound } from './tell-round.ts'

interface DeliveryPorts extends Pick<LivePorts, 'speedDates'> {
  readonly log: Log
}

/** Hands what came over the relay to those of this process whom it is for. */
export function deliver(ports: DeliveryPorts, channels: Channels, envelope: LiveEnvelope): void {
  const { eventId, revision, to, message } = envelope
  const channel = channels.find(eventId)
  if (!channel) return
  if (revision !== undefined) channel.noteRevision(revision)
  if (message.type === 'round.prepared') {
    tellOnlookers(channel, envelope)
    if (to === 'hosts') return
    const round = { roundId: message.roundId, to, revision }
    tell(ports, channel, round).catch(complain(ports.log, 'live.round-untold'))
    return
  }
  if (message.type === 'stage.watched') channel.noteWatching(message.stageId, message.watching)
  const readers = to === 'event' || to === 'hosts' ? to : to.attendeeIds
  channel.say(pack(message, revision), readers)
  if (message.type !== 'attendee.removed') return
  const attendeeIds = typeof readers === 'string' ? [] : readers
  for (const stream of attendeeIds.flatMap(channel.streamsOf)) stream.end(ENDED, 'attendee.banned')
}

/** Whoever has no seat in a round hears that there is one. */
function tellOnlookers({ streams }: Channel, { message, revision }: LiveEnvelope): void {
  if (message.type !== 'round.prepared') return
  const changed = pack({ type: 'speed-date.changed', speedDateId: message.speedDateId }, revision)
  for (const stream of streams) if (!stream.attendee) stream.send([changed])
}

interface ToldRound {
  readonly to: Exclude<LiveEnvelope['to'], 'hosts'>
  readonly roundId: string
  readonly revision: number | undefined
}

/** Of a round beside another only those are told who are in it. */
async function tell(
  { speedDates }: DeliveryPorts,
  channel: Channel,
  { roundId, to, revision }: ToldRound,
): Promise<void> {
  const isHeard = (attendeeId: string) => channel.streamsOf(attendeeId).length > 0
  const attendeeIds = to === 'event' ? channel.attendeeIds() : to.attendeeIds.filter(isHeard)
  if (attendeeIds.length === 0) return
  const seats = await speedDates.seatsInRound({ roundId, attendeeIds })
  channel.flush()
  await tellRound({ streams: [...channel.streams], seats, revision })
}
