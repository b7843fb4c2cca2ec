import type { HostSpeedDateView } from '@stamtafel/contracts'
import { Chip } from '#web/ui/card.tsx'
import { ClockProvider, useClock } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { TimerRing } from '#web/ui/timer-ring.tsx'
import { standingNow, type HostMoment } from '../hosting.ts'

interface HostedClockProps {
  readonly hosted: HostSpeedDateView
  readonly moment: HostMoment
  readonly isClockKnown: boolean
}

/** Where a speed date is: its clock, its round, and how many people are in it. */
export function HostedClock({ hosted, moment, isClockKnown }: HostedClockProps) {
  const { t, format } = useTexts()
  const clock = useClock()
  const isPaused = hosted.pausedAt !== null
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      {isClockKnown && 'until' in moment && (
        <ClockProvider value={() => standingNow(hosted, clock())}>
          <TimerRing
            endsAt={moment.until}
            lasts={moment.lasts}
            isPaused={isPaused}
            caption={captionOf(t, moment)}
            size={116}
          />
        </ClockProvider>
      )}
      <div className="min-w-44 flex-1">
        <h2 className="text-xl!">
          <MomentSentence hosted={hosted} moment={moment} />
        </h2>
        {hosted.pausedAt !== null && (
          <Chip tone="brass" className="mt-1">
            {t('control.paused', { time: format.time(hosted.pausedAt) })}
          </Chip>
        )}
        <NextLine moment={moment} hosted={hosted} />
        <Counts hosted={hosted} isOn={moment.kind !== 'scheduled' && moment.kind !== 'ended'} />
      </div>
    </div>
  )
}

function captionOf(t: ReturnType<typeof useTexts>['t'], { kind }: HostMoment): string | undefined {
  if (kind === 'talking') return undefined
  return kind === 'stopping' ? t('control.to-stop') : t('control.to-bell')
}

/** Where it is, in a few words. */
function MomentSentence({ hosted, moment }: Pick<HostedClockProps, 'hosted' | 'moment'>) {
  const { t, format } = useTexts()
  const { rounds: of, startsAt } = hosted
  switch (moment.kind) {
    case 'scheduled':
      return t('control.starts', { time: format.time(startsAt) })
    case 'gathering':
      return t('control.gathering')
    case 'talking':
      return t('control.talking', { number: moment.number, of })
    case 'announced':
      return t('control.announced', { number: moment.number, of })
    case 'break':
      return t('control.break', { number: moment.number, of })
    case 'last':
      return t('control.last')
    case 'stopping':
      return t('control.stopping')
    case 'ended':
      return t('control.ended')
    default:
      return moment satisfies never
  }
}

/** What comes after this, and when; nothing while the clock stands, or where its ring counts down to it. */
function NextLine({ hosted, moment }: Pick<HostedClockProps, 'hosted' | 'moment'>) {
  const { t, format } = useTexts()
  if (moment.kind !== 'talking' || hosted.pausedAt !== null) return null
  const { nextBell } = hosted
  return (
    <p className="text-sm text-ink-2">
      {nextBell === null
        ? t('control.next.end', { time: format.time(moment.until) })
        : t('control.next.round', { number: moment.number + 1, time: format.time(nextBell) })}
    </p>
  )
}

/** Numbers, nobody's name (R24). */
function Counts({ hosted, isOn }: { hosted: HostSpeedDateView; isOn: boolean }) {
  const { t, format } = useTexts()
  const { number } = format
  const groups = t('control.groups', { pairs: number(hosted.pairs), trios: number(hosted.trios) })
  const counts = [
    { key: 'talking', fact: number(hosted.talking), isShown: isOn },
    { key: 'groups', fact: groups, isShown: isOn && hosted.talking > 0 },
    { key: 'waiting', fact: number(hosted.waiting), isShown: isOn },
    { key: 'here', fact: number(hosted.here), isShown: isOn },
    { key: 'silent', fact: number(hosted.silent), isShown: isOn && hosted.silent > 0 },
    { key: 'joined', fact: number(hosted.joined), isShown: true },
  ] as const
  return (
    <dl
      aria-label={t('control.people')}
      className="mt-2 grid max-w-64 grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 text-sm"
    >
      {counts
        .filter(({ isShown }) => isShown)
        .map(({ key, fact }) => (
          <div key={key} className="contents">
            <dt className="text-ink-2">{t(`control.count.${key}`)}</dt>
            <dd className="num text-right font-strong">{fact}</dd>
          </div>
        ))}
    </dl>
  )
}
