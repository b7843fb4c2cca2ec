import type { PlaceView, SpeedDateDetail } from '@stamtafel/contracts'

interface Standing {
  readonly place: PlaceView
  readonly pathname: string
  /** The speed date in which one waits, as far as this page knows it. */
  readonly speedDate: SpeedDateDetail | undefined
}

/** From the reveal on nobody's page goes away any more. */
const BEFORE_BELL_MS = 20_000

/** Whether this page may open anew: in the foyer, in a break or while waiting, never in a talk or just before one. */
export function mayRenew({ place, pathname, speedDate }: Standing, now: number): boolean {
  if (/\/(table|ready)(\/|$)/.test(pathname)) return false
  if (place.kind === 'foyer') return true
  if (place.kind !== 'speed-date' || !speedDate) return false
  const { current, nextBell } = speedDate
  const isPaired = current.some(
    ({ seat, goodbyeUntil }) => seat.kind === 'pairing' && now < Date.parse(goodbyeUntil),
  )
  const bellIn = nextBell === null ? Infinity : Date.parse(nextBell) - now
  return !isPaired && (bellIn < 0 || bellIn > BEFORE_BELL_MS)
}
