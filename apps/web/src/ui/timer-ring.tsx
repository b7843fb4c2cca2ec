import type { Instant } from '@stamtafel/texts/browser'
import { Pause } from 'lucide-react'
import { around } from './around.ts'
import { Avatar } from './avatar.tsx'
import { classes } from './classes.ts'
import { useSecondsUntil } from './clock.tsx'
import { Icon } from './icon.tsx'
import { Ring } from './ring.tsx'
import { useTexts } from './texts.tsx'

interface Face {
  readonly id: string
  readonly name: string
}

interface TimerRingProps {
  readonly endsAt: Instant
  /** How long the whole ring lasts, in seconds. */
  readonly lasts: number
  /** The clock stands: two bars in the middle, and what is left under them. */
  readonly isPaused?: boolean
  /** What stands in the middle for a moment instead of the figure, which then stands under it. */
  readonly news?: string | undefined
  /** What stands under the figure; without it, `to go`. */
  readonly caption?: string | undefined
  /** Diameter in pixels. */
  readonly size?: number
  /** Who sits on the rim: the other left, you right. */
  readonly other?: Face | undefined
  readonly you?: Face | undefined
}

/** Time as a ring that shrinks, once a second, without flash or alarm; its sentences are announced elsewhere. */
export function TimerRing({ endsAt, lasts, isPaused = false, size = 168, ...rest }: TimerRingProps) {
  const { t, format } = useTexts()
  const seconds = useSecondsUntil(endsAt)
  const clock = format.clock(seconds)
  const left = t('time.left', { clock })
  return (
    <div
      role="timer"
      aria-label={isPaused ? `${t('time.paused')}, ${left}` : left}
      style={{ '--d': `${size}px` }}
      className={classes('ring-timer', isPaused && 'ring-paused', seconds <= 30 && 'ring-last')}
    >
      <Ring seconds={seconds} lasts={lasts} radius={44}>
        <circle className="ring-top" cx="50" cy="50" r="39" />
        <MinuteMarks seconds={lasts} />
      </Ring>
      <div aria-hidden className={classes('ring-text', rest.news !== undefined && 'ring-text-news')}>
        <b className="num">{isPaused ? <Icon of={Pause} size={24} /> : (rest.news ?? clock)}</b>
        <span className="num">
          <Caption {...rest} isPaused={isPaused} clock={clock} />
        </span>
      </div>
      <RimFace face={rest.other} size={size * 0.3} className="ring-end" />
      <RimFace face={rest.you} size={size * 0.3} className="ring-end ring-end-you" />
    </div>
  )
}

function Caption({ isPaused, news, caption, clock }: CaptionProps) {
  const { t } = useTexts()
  if (isPaused) return t('time.left.short', { clock })
  if (news !== undefined) return t('time.left', { clock })
  return caption ?? t('time.to-go')
}

type CaptionProps = Pick<TimerRingProps, 'isPaused' | 'news' | 'caption'> & { readonly clock: string }

function RimFace({ face, size, className }: { face: Face | undefined; size: number; className: string }) {
  if (!face) return null
  return (
    <span className={className}>
      <Avatar {...face} size={size} />
    </span>
  )
}

/** A nick in the ring for every minute of it; rings of a minute or less have none. */
function MinuteMarks({ seconds }: { seconds: number }) {
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 2 || minutes > 15) return null
  return Array.from({ length: minutes }, (_, minute) => {
    const start = (minute * 60 * 360) / seconds
    const inner = around(0, 1, { start, radius: 42 })
    const outer = around(0, 1, { start, radius: 46.4 })
    return <line key={minute} className="ring-mark" x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
  })
}
