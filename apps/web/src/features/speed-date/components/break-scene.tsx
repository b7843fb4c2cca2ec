import { Pause } from 'lucide-react'
import { Avatar } from '#web/ui/avatar.tsx'
import { classes } from '#web/ui/classes.ts'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { Ring } from '#web/ui/ring.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { BreakPageProps } from '../break-props.ts'
import type { NextPartner } from '../next-seat.ts'
import { Manner } from './manner.tsx'

type BreakSceneProps = Pick<BreakPageProps, 'you' | 'next' | 'bellAt' | 'lasts' | 'number' | 'isPaused'>

/** The clock as a table: who is next on its far rim, you on the near one; nothing where no round comes. */
export function BreakScene(props: BreakSceneProps) {
  const { you, next, number } = props
  const partners = next?.kind === 'pairing' ? next.partners.slice(0, 2) : []
  const places = partners.length > 1 ? ['between-left', 'between-right'] : ['between-one']
  if (number === undefined) return <NoRound />
  return (
    <div className={classes('between-scene', partners.length === 0 && 'between-alone')}>
      <BreakClock {...props} number={number} />
      {partners.map((partner, index) => (
        <Partner key={partner.id} partner={partner} place={places[index] ?? ''} />
      ))}
      <span aria-hidden className="between-face between-you">
        <Avatar {...you} />
      </span>
    </div>
  )
}

/** The table that is left when all rounds are over. */
function NoRound() {
  return (
    <div className="my-auto py-8">
      <SeatGlyph seats={6} taken={[]} yours={0} size={150} isDecoration />
    </div>
  )
}

/** How long the break still lasts; between its end and the pairs being made, that it is about to go on. */
function BreakClock({ number, bellAt, lasts, isPaused }: BreakSceneProps & { readonly number: number }) {
  const { t, format } = useTexts()
  const seconds = useSecondsUntil(bellAt)
  const isKnown = seconds !== undefined
  const clock = format.clock(seconds ?? 0)
  const until = t('date.until', { number })
  const soon = t('date.soon', { number })
  const words = isKnown ? `${t('date.left', { clock })} ${until}` : soon
  return (
    <div
      role="timer"
      aria-label={isPaused ? t('date.paused') : words}
      className={classes('between-clock', isPaused && 'ring-paused')}
    >
      <Ring seconds={seconds ?? lasts} lasts={lasts} radius={47}>
        <circle cx="50" cy="50" r="43" className="gather-oak" />
      </Ring>
      <p aria-hidden className="between-words">
        {(isPaused || isKnown) && <b className="num">{isPaused ? <Icon of={Pause} size={40} /> : clock}</b>}
        <span className="text-sm">{isPaused ? t('time.paused') : isKnown ? until : soon}</span>
      </p>
    </div>
  )
}

function Partner({ partner, place }: { readonly partner: NextPartner; readonly place: string }) {
  return (
    <div className={classes('between-face', place)}>
      <Avatar id={partner.id} name={partner.name} />
      <div className="between-name">
        <b aria-hidden className="display max-md:hidden">
          {partner.name}
        </b>
        <Manner partner={partner} />
      </div>
    </div>
  )
}
