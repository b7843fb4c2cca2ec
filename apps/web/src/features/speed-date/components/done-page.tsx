import type { DoneAct } from '#web/people/act.ts'
import { ActDone } from '#web/people/act-done.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { FrameProps } from '../types.ts'
import { OwnButtons } from '#web/call/own-buttons.tsx'
import { useSceneFocus } from './scene-title.tsx'

interface DonePageProps extends FrameProps {
  readonly done: DoneAct
  readonly isBusy: boolean
  readonly onBreather: () => void
  /** On to the next round. */
  readonly onNext: () => void
}

/** After *not with this person again* or a report: that it is over, and what comes next. */
export function DonePage({ done, isBusy, onBreather, onNext, ...frame }: DonePageProps) {
  const { t } = useTexts()
  return (
    <CallFrame
      title={t('date.title')}
      notice={frame.notice}
      bar={
        <CallBar where={null} end={<LeaveButton label={t('between.stop')} onPress={frame.onStop} />}>
          <OwnButtons {...frame} />
        </CallBar>
      }
    >
      <div ref={useSceneFocus<HTMLDivElement>()} tabIndex={-1} className="flex min-h-0 flex-1 flex-col">
        <ActDone done={done} where="date" myName={frame.you.name}>
          <Button isBusy={isBusy} onClick={onBreather}>
            {t('between.breather')}
          </Button>
          <Button look="quiet" onClick={onNext}>
            {t('date.next')}
          </Button>
        </ActDone>
      </div>
    </CallFrame>
  )
}
