import { around } from './around.ts'
import { classes } from './classes.ts'
import { useTexts } from './texts.tsx'

interface SeatGlyphProps {
  readonly seats: number
  /** The seats that are taken, from 0. */
  readonly taken: readonly number[]
  readonly yours?: number | undefined
  readonly size?: number
  /** A drawing only, where words beside it say the same. */
  readonly isDecoration?: boolean
}

/** A table in small: taken, free and your seats; a number stands beside it wherever the number matters. */
export function SeatGlyph({ seats, taken, yours, size = 42, isDecoration = false }: SeatGlyphProps) {
  const { t } = useTexts()
  const label = isDecoration
    ? { 'aria-hidden': true as const }
    : { role: 'img', 'aria-label': t('seat.glyph', { taken: taken.length, seats }) }
  return (
    <svg
      {...label}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      className={classes('flex-none', size > 60 && 'glyph-large')}
    >
      {Array.from({ length: seats }, (_, seat) => {
        const { x, y } = around(seat, seats, { radius: 40 })
        return <circle key={seat} cx={x} cy={y} r="7.4" className={lookOfSeat(seat, taken, yours)} />
      })}
      <circle cx="50" cy="50" r="25" className="glyph-top" />
    </svg>
  )
}

function lookOfSeat(seat: number, taken: readonly number[], yours: number | undefined): string {
  if (seat === yours) return 'glyph-you'
  return taken.includes(seat) ? 'glyph-in' : 'glyph-free'
}
