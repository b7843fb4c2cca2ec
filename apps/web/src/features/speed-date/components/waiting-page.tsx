import { Coffee } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { WaitingReason } from '../scene-of.ts'
import type { DatePerson, FrameProps } from '../types.ts'
import { AtBar } from './at-bar.tsx'
import { ComeLate } from './come-late.tsx'
import { OwnButtons } from '#web/call/own-buttons.tsx'
import { WaitingRing } from './waiting-ring.tsx'

export interface WaitingPageProps extends FrameProps {
  readonly reason: WaitingReason
  /** The round that one is not in. */
  readonly missed: number
  /** That round has not begun, but its pairs are made. */
  readonly isAhead: boolean
  /** The round that comes next for this person; undefined when none does. */
  readonly number: number | undefined
  readonly bellAt?: string | undefined
  readonly lasts: number
  readonly isPaused: boolean
  /** Some of those who wait too. */
  readonly others: readonly DatePerson[]
  readonly isBusy: boolean
  readonly onBreather: () => void
  readonly onTestSound: () => void
  readonly impressions?: ReactNode
  /** The own picture, while the camera is on. */
  readonly video?: ReactNode
}

/** In no talk while others talk: at the bar with those who wait too, or on the way in; with a clock either way (R11, R13). */
export function WaitingPage(props: WaitingPageProps) {
  const { t } = useTexts()
  const { plan, missed, reason } = props
  const words = useReason(props)
  useAnnouncement(words)
  return (
    <CallFrame
      title={t('date.title')}
      chip={<Chip>{t('date.round', { number: missed, of: plan.rounds })}</Chip>}
      notice={props.notice}
      panel={
        <Card as="aside" label={t('date.about')} className="just-panel">
          <WaitingRing {...props} />
          {reason === 'late' ? <TestSound {...props} /> : <WhatNext {...props} />}
          {props.impressions}
        </Card>
      }
      bar={
        <CallBar
          where={t('between.nothing')}
          end={
            <>
              <Button
                look="quiet"
                isBusy={props.isBusy}
                onClick={props.onBreather}
                className="rounded-full! max-md:px-3!"
              >
                <Icon of={Coffee} size={17} className="max-md:hidden" />
                {t('between.breather.short')}
              </Button>
              <LeaveButton label={t('between.stop')} onPress={props.onStop} />
            </>
          }
        >
          <OwnButtons {...props} />
        </CallBar>
      }
    >
      {reason === 'late' ? <ComeLate {...props} /> : <AtBar {...props} reason={words} />}
    </CallFrame>
  )
}

/** Why one waits, never pointing at a person; for who came late the page says it with a clock. */
function useReason({ reason, missed, isAhead, number }: WaitingPageProps): string {
  const { t } = useTexts()
  switch (reason) {
    case 'late':
      if (number === undefined) return t('between.late.last')
      return t(isAhead ? 'date.soon' : 'date.running.now', { number: missed })
    case 'wants-else':
      return t('between.else.wait')
    case 'odd-number':
    case 'nobody-new':
    case 'partner-left':
    case 'skipped':
      return t(`out.${reason}`)
    default:
      return reason satisfies never
  }
}

function WhatNext({ number, reason }: WaitingPageProps) {
  const { t } = useTexts()
  if (number === undefined) return null
  const words = reason === 'skipped' ? t('between.late.reveal') : t('between.bar', { number })
  return <p className="text-center text-sm text-ink-2">{words}</p>
}

function TestSound({ onTestSound }: WaitingPageProps) {
  const { t } = useTexts()
  return (
    <Button look="quiet" size="small" onClick={onTestSound} className="self-center">
      {t('between.late.sound')}
    </Button>
  )
}
