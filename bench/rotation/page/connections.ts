const made: WeakRef<RTCPeerConnection>[] = []

/** Keeps count of every connection that the page makes from now on, without keeping it alive. */
export function countConnections(): void {
  const Original = RTCPeerConnection
  window.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      made.push(new WeakRef(this))
    }
  }
}

/** How many are still in memory, which after a forced collection means that somebody holds them. */
export function connectionsAlive(): number {
  return alive().length
}

/** The shortest round trip of any pair in use, in milliseconds; undefined while none was measured. */
export async function shortestRoundTrip(): Promise<number | undefined> {
  const connected = alive().filter(({ connectionState }) => connectionState === 'connected')
  const reports = await Promise.all(connected.map((connection) => connection.getStats()))
  const seconds = reports.flatMap((report) => [...report.values()].map(roundTripOf)).filter(isKnown)
  return seconds.length === 0 ? undefined : Math.min(...seconds) * 1000
}

function roundTripOf(stats: Partial<RTCIceCandidatePairStats>): number | undefined {
  return stats.type === 'candidate-pair' && stats.nominated === true ? stats.currentRoundTripTime : undefined
}

function isKnown(seconds: number | undefined): seconds is number {
  return seconds !== undefined
}

function alive(): RTCPeerConnection[] {
  return made.map((one) => one.deref()).filter((one) => one !== undefined)
}
