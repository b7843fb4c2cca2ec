import { Coffee } from 'lucide-react'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { Chip } from '#web/ui/card.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { BreakPageProps } from '../break-props.ts'
import { BreakScene } from './break-scene.tsx'
import { BreakWords } from './break-words.tsx'
import { JustPanel } from './just-panel.tsx'
import { OwnButtons } from '#web/call/own-buttons.tsx'
import { PressPrompt } from './press-prompt.tsx'
import { Rounds } from './rounds.tsx'
import { SelfView } from './self-view.tsx'
import { useReveal } from './use-reveal.ts'

/** So long before a bell one sees oneself, as the other will (R4). */
const SELF_VIEW_SECONDS = 5

/** Between rounds: first whom one just talked with, then who is next as soon as that is known. */
export function BreakPage(props: BreakPageProps) {
  const { t } = useTexts()
  const { number, plan, past, next, isPaused } = props
  useReveal(props)
  const seconds = useSecondsUntil(props.bellAt)
  const isSelfView =
    next?.kind === 'pairing' && !isPaused && seconds !== undefined && seconds <= SELF_VIEW_SECONDS
  return (
    <CallFrame
      title={t('date.title')}
      chip={<Chip>{chipFor(props, t)}</Chip>}
      aside={!isSelfView && <UnseenPill className="max-md:hidden" />}
      notice={
        <>
          {props.notice}
          {next?.kind === 'pairing' && props.isUnseen && <PressPrompt partners={next.partners} />}
        </>
      }
      panel={<JustPanel {...props} isSelfView={isSelfView} />}
      bar={<Bar {...props} />}
    >
      <section className="between">
        <BreakWords {...props} />
        {next?.kind === 'pairing' && isSelfView ? (
          <SelfView {...props} partners={next.partners} />
        ) : (
          <>
            <BreakScene {...props} />
            <Rounds of={plan.rounds} now={number} past={past} />
          </>
        )}
      </section>
    </CallFrame>
  )
}

function Bar(props: BreakPageProps) {
  const { t } = useTexts()
  return (
    <CallBar
      where={props.number === undefined ? null : t('between.nothing')}
      end={
        <>
          <Skip {...props} />
          <LeaveButton label={t('between.stop')} onPress={props.onStop} />
        </>
      }
    >
      <OwnButtons {...props} />
    </CallBar>
  )
}

/** Skips the round that comes, until it is prepared, or takes part in it after all (R8). */
function Skip({ isSkipped, isBusy, onSkip }: BreakPageProps) {
  const { t } = useTexts()
  if (isSkipped === undefined) return null
  const [label, short] = isSkipped
    ? ([t('date.skip.undo'), t('date.skip.undo.short')] as const)
    : ([t('date.skip'), t('date.skip.short')] as const)
  return (
    <Button
      look="quiet"
      isBusy={isBusy}
      aria-label={label}
      onClick={() => onSkip(!isSkipped)}
      className="rounded-full! max-md:px-3!"
    >
      <Icon of={Coffee} size={17} className="max-md:hidden" />
      <span className="max-md:hidden">{label}</span>
      <span className="md:hidden">{short}</span>
    </Button>
  )
}

function chipFor({ number, plan, next }: BreakPageProps, t: ReturnType<typeof useTexts>['t']): string {
  if (number === undefined) return t('date.break', { number: plan.rounds })
  return number === 1 || next ? t('date.soon', { number }) : t('date.break', { number: number - 1 })
}
