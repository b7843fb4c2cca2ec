import type { RoundView, SpeedDateDetail } from '@stamtafel/contracts'
import { BreakPage } from '../components/break-page.tsx'
import { Impressions } from '../components/impressions.tsx'
import { StandingClock } from '../components/standing-clock.tsx'
import { useSayEntry } from '../hooks/use-say-entry.ts'
import { nextSeatOf } from '../next-seat.ts'
import { pastRounds } from '../past-rounds.ts'
import { comingRound, ownBell, type Scene } from '../scene-of.ts'
import type { SceneProps } from './scene-props.ts'

interface BreakProps extends SceneProps {
  readonly scene: Extract<Scene, { kind: 'break' }>
}

/** Seconds before a bell at which its pairings are made at the latest: then it is too late to skip (R8). */
const REVEAL_SECONDS = 20

/** Between rounds, or before a talk that begins within one. */
export function Break({ detail, at, own, frame, entry, isUnseen, scene }: BreakProps) {
  const { speedDate } = detail
  const { next, early } = scene
  const say = useSayEntry(entry)
  const past = pastRounds(detail, at)
  const just = past.at(-1)?.partners ?? []
  const { number, bellAt } = toCome(detail, at, next)
  return (
    <StandingClock at={speedDate.pausedAt}>
      <BreakPage
        {...frame}
        number={number}
        bellAt={bellAt}
        lasts={Math.max(REVEAL_SECONDS, speedDate.breakSeconds)}
        isPaused={speedDate.pausedAt !== null}
        next={next && nextSeatOf(next.seat)}
        early={early}
        isUnseen={isUnseen}
        isSkipped={canSkip(detail, at, next) ? detail.skipsRound === number : undefined}
        isBusy={entry.isPending}
        onSkip={(isSkipped) =>
          say({ state: 'here', skipsRound: isSkipped && number !== undefined ? number : null })
        }
        past={past}
        met={detail.metToday}
        just={just}
        impressions={<Impressions people={just} look="break" />}
        video={own.video}
      />
    </StandingClock>
  )
}

interface ToCome {
  readonly number: number | undefined
  readonly bellAt: string | undefined
}

/** The own next round, and before it is prepared the one that comes for all. */
function toCome(detail: SpeedDateDetail, at: Date, next: RoundView | undefined): ToCome {
  if (next) return { number: next.number, bellAt: ownBell(next).toISOString() }
  return comingRound(detail, at) ?? { number: undefined, bellAt: undefined }
}

/** Until the pairings are made; while their bell is not known, there is time. */
function canSkip(detail: SpeedDateDetail, at: Date, next: RoundView | undefined): boolean {
  const { number, bellAt } = toCome(detail, at, next)
  if (next || number === undefined) return false
  return bellAt === undefined || Date.parse(bellAt) - at.getTime() > REVEAL_SECONDS * 1000
}
