import type { SpeedDatePhase } from '@stamtafel/domain'
import type { ReactNode } from 'react'
import { Avatar, firstNameOf } from '#web/ui/avatar.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { DatePerson, FrameProps } from '../types.ts'
import { ChimeSwitch, type Chime } from './chime-switch.tsx'
import { GatheringTable } from './gathering-table.tsx'
import { HowItWorks } from './how-it-works.tsx'
import { IAmHere } from './i-am-here.tsx'
import { OwnButtons } from '#web/call/own-buttons.tsx'
import { SignUp } from './sign-up.tsx'
import { Ways, type Manner } from './ways.tsx'

interface GatheringPageProps extends FrameProps {
  readonly phase: SpeedDatePhase
  /** The round that comes next, which is not the first for whoever comes late; undefined during the last. */
  readonly number: number | undefined
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
  /** Signed up, whether here or not. */
  readonly isJoined: boolean
  readonly isHere: boolean
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly manner: Manner
  readonly onManner: (changes: Partial<Manner>) => void
  readonly chime: Chime
  /** The own picture, while the camera is on. */
  readonly video?: ReactNode
  /** Why signing up failed, at the button that did. */
  readonly signUpError?: string | undefined
  readonly onJoin: () => void
  readonly onHere: () => void
}

/** Before the first round, or the next for who comes late: how it works, who is here, and the press without which nobody is matched (R3). */
export function GatheringPage(props: GatheringPageProps) {
  const { t, duration, format } = useTexts()
  const { plan, you } = props
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
      promise={t('date.never')}
      notice={props.notice}
      panel={<Panel {...props} />}
      bar={
        <CallBar
          where={t('gather.bell')}
          end={
            <LeaveButton label={props.isHere ? t('between.stop') : t('gather.not')} onPress={props.onStop} />
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
      {props.phase === 'scheduled' ? <SignUp {...props} error={props.signUpError} /> : <IAmHere {...props} />}
    </CallFrame>
  )
}

function Panel({ you, video, manner, onManner, chime }: GatheringPageProps) {
  const { t } = useTexts()
  return (
    <Card as="aside" label={t('gather.panel')} className="gather-panel">
      <div className="gather-look">
        <div className="tile mirrored gather-preview">{video ?? <Avatar {...you} />}</div>
        <div className="gather-seen">
          <UnseenPill />
          <p className="text-sm text-ink-2 md:hidden">{t('gather.bell')}</p>
        </div>
      </div>
      <Ways {...manner} onChange={onManner} />
      <div className="border-t border-line pt-2">
        <ChimeSwitch {...chime} />
      </div>
    </Card>
  )
}
