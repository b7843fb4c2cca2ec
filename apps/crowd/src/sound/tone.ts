export const SAMPLE_RATE = 48_000

/** How many pieces make one second. */
const PIECES = 10

/** A fifth of what can be played, as softly as the browsers of the journeys hum. */
const LOUDNESS = 0.2 * 32_767

/** One second of a tone in pieces of a tenth; played over and over it has no seam, as the pitch is whole hertz. */
export function toneOf(pitch: number): readonly Int16Array[] {
  const size = SAMPLE_RATE / PIECES
  const whole = Math.round(pitch)
  return Array.from({ length: PIECES }, (_, piece) =>
    Int16Array.from({ length: size }, (__, index) =>
      Math.round(LOUDNESS * Math.sin((2 * Math.PI * whole * (piece * size + index)) / SAMPLE_RATE)),
    ),
  )
}
