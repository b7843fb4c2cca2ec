import type { SpeedDatePhase } from '@stamtafel/domain'
import { around } from '#web/ui/around.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { classes } from '#web/ui/classes.ts'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Ring } from '#web/ui/ring.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { DatePerson } from '../types.ts'

interface GatheringTableProps {
  readonly phase: SpeedDatePhase
  readonly number: number | undefined
  readonly you: DatePerson
  readonly startsAt: string
  readonly bellAt?: string | undefined
  readonly lasts: number
  readonly people: readonly DatePerson[]
  readonly here: number
  readonly joined: number
  readonly isHere: boolean
}

const SEATS = 20
const YOURS = 18

/** The table that fills: a clock to the next round in the middle, the first faces around, one chair yours. */
export function GatheringTable(props: GatheringTableProps) {
  const { you, people, isHere, bellAt, lasts } = props
  const seconds = useSecondsUntil(bellAt)
  return (
    <div className="gather-table">
      <Ring seconds={seconds ?? 0} lasts={lasts} radius={47}>
        <circle cx="50" cy="50" r="43" className="gather-oak" />
      </Ring>
      {Array.from({ length: SEATS }, (_, index) => {
        const { x, y } = around(index + 0.5, SEATS, { radius: 46 })
        const person =
          index === YOURS ? (isHere ? you : undefined) : people[index < YOURS ? index : index - 1]
        return (
          <span key={x * 100 + y} aria-hidden style={{ left: `${x}%`, top: `${y}%` }} className="gather-seat">
            <Chair person={person} isYours={index === YOURS} />
          </span>
        )
      })}
      <Words {...props} seconds={seconds} />
    </div>
  )
}

function Chair({ person, isYours }: { person: DatePerson | undefined; isYours: boolean }) {
  const { t } = useTexts()
  if (person) return <Avatar {...person} isYou={isYours} />
  return <i className={classes('gather-free', isYours && 'gather-yours')}>{isYours && t('seat.you')}</i>
}

interface WordsProps extends GatheringTableProps {
  readonly seconds: number | undefined
}

function Words(props: WordsProps) {
  const { t, format } = useTexts()
  const { seconds, number, phase, here, joined } = props
  const isRunning = seconds !== undefined && number !== undefined && phase !== 'paused'
  return (
    <div className="gather-words">
      {isRunning ? (
        <div
          role="timer"
          aria-label={`${t('date.left', { clock: format.clock(seconds) })} ${t('date.until', { number })}`}
        >
          <b aria-hidden className="num">
            {format.clock(seconds)}
          </b>
          <span aria-hidden className="block text-sm">
            {t('date.until', { number })}
          </span>
        </div>
      ) : (
        <NoClock {...props} />
      )}
      <p className="mt-2 md:mt-3.5">
        <strong className="font-semibold">{t('gather.people', { count: here })}</strong>
        <span className="block text-sm">{t('gather.joined', { count: joined })}</span>
      </p>
    </div>
  )
}

/** When no bell is known: it has not begun, it is paused, or it is with the last round. */
function NoClock({ phase, number, startsAt }: WordsProps) {
  const { t, format } = useTexts()
  if (phase === 'paused') return <span className="text-sm">{t('date.paused')}</span>
  if (phase === 'running') {
    const words = number === undefined ? t('between.late.last') : t('date.soon', { number })
    return <span className="text-sm">{words}</span>
  }
  return (
    <>
      <b className="num">{format.time(startsAt)}</b>
      <span className="text-sm">{t('gather.at', { time: format.time(startsAt) })}</span>
    </>
  )
}
