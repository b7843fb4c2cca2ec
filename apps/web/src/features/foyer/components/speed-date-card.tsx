import { around } from '#web/ui/around.ts'
import { Button } from '#web/ui/button.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { FoyerSpeedDate } from '../types.ts'

interface SpeedDateCardProps {
  readonly speedDate: FoyerSpeedDate
  readonly datePage: string
  readonly isBusy: boolean
  readonly onJoin: () => void
}

/** When the speed date starts, who takes part, and the way in. */
export function SpeedDateCard({ speedDate, datePage, isBusy, onJoin }: SpeedDateCardProps) {
  const { t, duration } = useTexts()
  const { rounds, roundSeconds, joined } = speedDate
  return (
    <section aria-labelledby="speed-date" className="foyer-date">
      <h2 id="speed-date" className="text-2xl!">
        {t('date.title')}
      </h2>
      <p className="text-sm">
        <PhaseSentence speedDate={speedDate} />
        <span className="block">{t('date.plan', { rounds, duration: duration(roundSeconds) })}</span>
      </p>
      <Dial speedDate={speedDate} />
      <div className="foyer-date-foot">
        <span className="text-sm">{t('date.people', { count: joined })}</span>
        <WayIn speedDate={speedDate} datePage={datePage} isBusy={isBusy} onJoin={onJoin} />
      </div>
    </section>
  )
}

function PhaseSentence({ speedDate }: { speedDate: FoyerSpeedDate }) {
  const { t, format } = useTexts()
  switch (speedDate.phase) {
    case 'scheduled':
      return t('date.starts', { time: format.time(speedDate.startsAt) })
    case 'gathering':
      return t('foyer.gathering')
    case 'running':
      return t('date.running', { number: speedDate.round ?? 1, of: speedDate.rounds })
    case 'paused':
      return t('date.paused')
    case 'ended':
      return t('date.over')
    default:
      return speedDate.phase satisfies never
  }
}

function WayIn({ speedDate, datePage, isBusy, onJoin }: SpeedDateCardProps) {
  const { t } = useTexts()
  if (speedDate.phase === 'ended') return null
  if (speedDate.phase === 'scheduled' && !speedDate.isJoined) {
    return (
      <Button look="brass" isBusy={isBusy} onClick={onJoin}>
        {t('date.enter')}
      </Button>
    )
  }
  return (
    <LinkButton look="brass" href={datePage}>
      {speedDate.phase === 'running' && !speedDate.isJoined ? t('date.join') : t('date.go')}
    </LinkButton>
  )
}

const RING = 40

/** A dot for everybody who takes part, brass for who is here; in the middle the clock, or their number. */
function Dial({ speedDate }: { speedDate: FoyerSpeedDate }) {
  const { format } = useTexts()
  const seconds = useSecondsUntil(speedDate.phase === 'scheduled' ? speedDate.startsAt : undefined)
  const dots = Math.min(Math.max(speedDate.joined, RING), RING * 3)
  const isClock = seconds !== undefined && seconds < 3600
  return (
    <div aria-hidden className="foyer-dial">
      <svg viewBox="0 0 100 100">
        {Array.from({ length: dots }, (_, index) => {
          const { x, y } = around(index % RING, RING, { radius: 48 - Math.floor(index / RING) * 5 })
          const isHere = index < speedDate.here
          const isJoined = index < speedDate.joined
          return (
            <circle
              key={`${x}-${y}`}
              cx={x}
              cy={y}
              r={isJoined ? 1.75 : 1.02}
              className={isHere ? 'dot-here' : isJoined ? 'dot-joined' : 'dot-none'}
            />
          )
        })}
      </svg>
      <b className="num">{isClock ? format.clock(seconds) : format.number(speedDate.joined)}</b>
    </div>
  )
}
