const MEASURE_MS = 1000

/** Asks a connection every second how far away the media server is; gives the way to stop. */
export function watchRoundTrip(
  report: () => Promise<RTCStatsReport | undefined>,
  onMeasured: (roundTripMs: number) => void,
): () => void {
  const measure = async () => {
    const stats = await report()
    const roundTripMs = stats && roundTripOf(stats)
    if (roundTripMs !== undefined) onMeasured(roundTripMs)
  }
  // A connection that is going down tells nothing, which is as good as before.
  const timer = setInterval(() => void measure().catch(() => {}), MEASURE_MS)
  return () => clearInterval(timer)
}

/** How long a packet travels to the media server and back, as the browser has found; undefined before it has. */
export function roundTripOf(report: Pick<RTCStatsReport, 'forEach'>): number | undefined {
  let seconds: number | undefined
  report.forEach((stats: Partial<RTCIceCandidatePairStats>) => {
    if (stats.type === 'candidate-pair' && stats.nominated === true) seconds = stats.currentRoundTripTime
  })
  return seconds === undefined ? undefined : seconds * 1000
}
