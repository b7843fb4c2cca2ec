import type { ReactNode } from 'react'
import { Avatar, firstNameOf } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { SpeedDatePhase } from '@stamtafel/domain'
import type { DatePerson, DatePlan, OwnMedia } from '../types.ts'
import { GatheringTable } from './gathering-table.tsx'
import { HowItWorks } from './how-it-works.tsx'
import { OwnButtons } from './own-buttons.tsx'

interface GatheringPageProps extends OwnMedia {
  readonly you: DatePerson
  readonly plan: DatePlan
  readonly phase: SpeedDatePhase
  /** The round that comes next, which is not the first for whoever comes late. */
  readonly number: number
  /** When gathering begins. */
  readonly startsAt: string
  /** When the next round begins to talk, as soon as that is known. */
  readonly bellAt?: string | undefined
  /** Seconds from which the ring of the clock shrinks. */
  readonly lasts: number
  /** Some of those who are here, you not among them. */
  readonly people: readonly DatePerson[]
  readonly here: number
  readonly joined: number
  readonly isHere: boolean
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly notice?: ReactNode
  /** The own picture, while the camera is on. */
  readonly video?: ReactNode
  readonly onHere: () => void
  readonly onLeave: () => void
}

/** Before the first round, or the next for who comes late: how it works, who is here, and the press without which nobody is matched (R3). */
export function GatheringPage(props: GatheringPageProps) {
  const { t, duration, format } = useTexts()
  const { plan, you, video } = props
  return (
    <CallFrame
      title={t('date.title')}
      chip={
        <Chip>
          <span className="max-md:hidden">
            {t('date.plan', { rounds: plan.rounds, duration: duration(plan.roundSeconds) })}
          </span>
          <span className="md:hidden">
            {t('date.plan.short', { rounds: plan.rounds, clock: format.clock(plan.roundSeconds) })}
          </span>
        </Chip>
      }
      aside={<span className="text-sm text-ink-2 max-md:hidden">{t('date.never')}</span>}
      notice={props.notice}
      panel={
        <Card as="aside" label={t('gather.panel')} className="gather-panel">
          <div className="tile mirrored gather-preview">{video ?? <Avatar {...you} />}</div>
          <UnseenPill className="self-start" />
          <p className="text-sm text-ink-2">{t('gather.bell')}</p>
        </Card>
      }
      bar={
        <CallBar
          where={t('gather.bell')}
          end={
            <LeaveButton label={props.isHere ? t('between.stop') : t('gather.not')} onPress={props.onLeave} />
          }
        >
          <OwnButtons {...props} />
        </CallBar>
      }
    >
      <div className="gather">
        <GatheringTable {...props} />
        <HowItWorks firstName={firstNameOf(you.name)} roundSeconds={plan.roundSeconds} />
      </div>
      <IAmHere {...props} />
    </CallFrame>
  )
}

function IAmHere({ isHere, isBusy, error, onHere }: GatheringPageProps) {
  const { t } = useTexts()
  if (isHere) {
    return (
      <output className="gather-go">
        <span className="flex-1">
          <b className="block font-semibold">{t('gather.in')}</b>
          <span className="text-sm text-ink-2">{t('gather.in.hint')}</span>
        </span>
      </output>
    )
  }
  return (
    <div className="gather-go">
      <div className="flex-1">
        <b className="block font-semibold">{t('gather.ready')}</b>
        <span className="text-sm text-ink-2">{t('gather.hint')}</span>
        <div role="alert">{error && <FieldError>{error}</FieldError>}</div>
      </div>
      <Button
        size="large"
        isBusy={isBusy}
        onClick={onHere}
        className="min-h-14! rounded-card! text-[1.2rem]! md:px-10!"
      >
        {t('gather.here')}
      </Button>
    </div>
  )
}
