import { UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { around } from './around.ts'
import { Avatar, hueOf } from './avatar.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

/** Who or what is on one chair. */
export type Seat =
  | { readonly state: 'free' }
  /** Somebody whose name is not said here. */
  | { readonly state: 'somebody'; readonly id: string }
  | { readonly state: 'yours-free'; readonly word: string }
  | { readonly state: 'taken' | 'held' | 'you'; readonly id: string; readonly name: string }

interface TableTopProps {
  readonly seats: readonly Seat[]
  /** Diameter with the seats, and of one seat, in CSS lengths. */
  readonly diameter: string
  readonly seatSize: string
  readonly isFull?: boolean
  /** Degrees from the top at which the first seat stands. */
  readonly start?: number
  readonly className?: string
  readonly children?: ReactNode
}

/** A round table from above with who sits there; a drawing, so the same must also stand in words. */
export function TableTop({ seats, diameter, seatSize, isFull = false, start = 0, ...rest }: TableTopProps) {
  const size = { '--d': diameter, '--seat': seatSize }
  return (
    <div style={size} className={classes('table-top', isFull && 'table-full', rest.className)}>
      <div className="table-oak">{rest.children}</div>
      {seats.map((seat, index) => {
        const { x, y } = around(index, seats.length, { start, radius: 41 })
        return (
          <span
            key={seat.state === 'free' || seat.state === 'yours-free' ? `free-${index}` : seat.id}
            aria-hidden
            style={{ left: `${x}%`, top: `${y}%` }}
            className={classes('table-seat', LOOKS[seat.state])}
          >
            <Chair seat={seat} />
          </span>
        )
      })}
    </div>
  )
}

const LOOKS = {
  free: 'table-seat-free',
  'yours-free': 'table-seat-yours',
  somebody: undefined,
  taken: undefined,
  held: 'table-seat-held',
  you: 'table-seat-you',
} as const satisfies Record<Seat['state'], string | undefined>

function Chair({ seat }: { seat: Seat }) {
  if (seat.state === 'free') return null
  if (seat.state === 'yours-free') return seat.word
  if (seat.state === 'somebody') {
    return (
      <span className={`avatar hue-${hueOf(seat.id)}`}>
        <Icon of={UserRound} size={30} />
      </span>
    )
  }
  return <Avatar id={seat.id} name={seat.name} />
}
