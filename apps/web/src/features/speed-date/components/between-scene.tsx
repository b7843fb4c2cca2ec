import { Avatar } from '#web/ui/avatar.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { BetweenPageProps } from '../between.ts'

const CIRCLE = 2 * Math.PI * 47
const PLACES = {
  one: [[50, 12]],
  two: [
    [24, 24],
    [76, 24],
  ],
} as const

/** The clock as a table: who is next on its far rim, you on the near one. */
export function BetweenScene({ you, next, bellAt, lasts, number }: BetweenPageProps) {
  const { t, format } = useTexts()
  const seconds = useSecondsUntil(bellAt)
  const share = seconds === undefined ? 1 : Math.min(1, seconds / lasts)
  const partners = next?.kind === 'pairing' ? next.partners : []
  const places = partners.length > 1 ? PLACES.two : PLACES.one
  const clock = seconds === undefined ? undefined : format.clock(seconds)
  return (
    <div className="between-scene">
      <div
        role="timer"
        aria-label={clock ? `${t('date.left', { clock })} ${t('date.until', { number })}` : t('date.paused')}
        className="between-clock"
      >
        <svg viewBox="0 0 100 100" aria-hidden>
          <circle cx="50" cy="50" r="43" className="gather-oak" />
          <circle cx="50" cy="50" r="47" className="ring-track" />
          <circle
            cx="50"
            cy="50"
            r="47"
            className="ring-left"
            strokeDasharray={`${(CIRCLE * share).toFixed(1)} ${CIRCLE.toFixed(1)}`}
            transform="rotate(-90 50 50)"
          />
        </svg>
        <p aria-hidden className="between-words">
          <b className="num">{clock ?? t('time.paused')}</b>
          <span className="text-sm">{t('date.until', { number })}</span>
        </p>
      </div>
      {partners.slice(0, 2).map((partner, index) => (
        <span
          key={partner.id}
          aria-hidden
          style={{ left: `${places[index]?.[0]}%`, top: `${places[index]?.[1]}%` }}
          className="between-face"
        >
          <Avatar {...partner} />
        </span>
      ))}
      <span aria-hidden style={{ left: '50%', top: '88%' }} className="between-face between-you">
        <Avatar {...you} />
      </span>
    </div>
  )
}
