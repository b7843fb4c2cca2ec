import type { Room } from '@livekit/rtc-node'
import type { Reception } from '../protocol.ts'

const COUNTED = {
  framesDecoded: 0,
  audioPackets: 0,
  audioPacketsLost: 0,
  samplesConcealed: 0,
  samples: 0,
}

/** Adds up what has arrived in a room, from everybody who is in it now. */
export async function measureReception(room: Room): Promise<Omit<Reception, 'key'>> {
  const sum = { ...COUNTED }
  const count = (what: keyof typeof sum, more: number | bigint | undefined) => {
    sum[what] += Number(more ?? 0)
  }
  const { publisherStats, subscriberStats } = await room.getRtcStats()
  // Where one connection does for both ways, what arrives stands with what is sent.
  for (const { stats } of [...publisherStats, ...subscriberStats]) {
    if (stats.case !== 'inboundRtp') continue
    const { stream, received, inbound } = stats.value
    if (stream?.kind === 'video') {
      count('framesDecoded', inbound?.framesDecoded)
    } else {
      count('audioPackets', received?.packetsReceived)
      count('audioPacketsLost', received?.packetsLost)
      count('samplesConcealed', inbound?.concealedSamples)
      count('samples', inbound?.totalSamplesReceived)
    }
  }
  return sum
}
