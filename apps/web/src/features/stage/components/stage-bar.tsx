import { Expand, Hand, LayoutGrid, PanelTop, Shrink, Users } from 'lucide-react'
import { DevicesButton } from '#web/call/devices/devices-button.tsx'
import { OwnButtons } from '#web/call/own-buttons.tsx'
import { ShareButton } from '#web/call/screen-share.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallButton, LeaveButton } from '#web/ui/call.tsx'
import { useWideScreen } from '#web/ui/media-query.ts'
import { useShortcut } from '#web/ui/shortcuts.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useFullScreen } from '../hooks/use-full-screen.ts'
import type { Layout } from '../hooks/use-layout-choice.ts'
import type { StageRoomProps } from '../types.ts'
import { OwnPart } from './hand-on.tsx'

interface StageBarProps extends StageRoomProps {
  readonly layout: Layout
  readonly isPanelOpen: boolean
  readonly onLayout: () => void
  readonly onPanel: () => void
}

/** Below the stage: one's hand or one's camera and sound, how it is laid out, and the way out. */
export function StageBar(props: StageBarProps) {
  const { t } = useTexts()
  const { stage, layout, isPanelOpen, onLayout, onPanel, onLeave } = props
  const isOnStage = stage.me.role === 'on-stage'
  const hasHand = stage.me.role === 'raised' || stage.allowed.includes('raise')
  // A phone has room for fewer buttons, and for one who is large.
  const isWide = useWideScreen()
  return (
    <CallBar
      where={isOnStage ? t('stage.you.on', { count: stage.watching }) : t('stage.you.watch')}
      end={<LeaveButton label={t('stage.leave')} onPress={() => void onLeave()} />}
    >
      {isOnStage ? (
        <OwnPart key="on">
          <OnStage {...props} />
        </OwnPart>
      ) : hasHand ? (
        <OwnPart key="hand">
          <HandButton {...props} />
        </OwnPart>
      ) : null}
      {isWide && (
        <CallButton
          icon={layout === 'grid' ? PanelTop : LayoutGrid}
          label={layout === 'grid' ? t('stage.layout.speaker') : t('stage.layout.grid')}
          onPress={onLayout}
        />
      )}
      <CallButton
        icon={Users}
        label={isPanelOpen ? t('stage.panel.close') : t('stage.panel.open')}
        isOff={!isPanelOpen}
        onPress={onPanel}
      />
      {(isWide || !isOnStage) && <FullScreenButton />}
      {props.chatButton}
    </CallBar>
  )
}

function FullScreenButton() {
  const { t } = useTexts()
  const { isPossible, isOn, toggle } = useFullScreen()
  if (!isPossible) return null
  return (
    <CallButton
      icon={isOn ? Shrink : Expand}
      label={isOn ? t('stage.full.off') : t('stage.full')}
      onPress={toggle}
    />
  )
}

function HandButton({ stage, busy, onCommand }: StageBarProps) {
  const { t } = useTexts()
  const key = useShortcut('h')
  if (stage.me.role === 'raised') {
    return (
      <Button
        {...key}
        look="brass"
        className="stage-hand rounded-full! max-md:px-3.5!"
        isBusy={busy === 'lower'}
        onClick={() => onCommand('lower')}
      >
        <Hand aria-hidden size={19} />
        <span className="max-md:sr-only">{t('stage.lower')}</span>
      </Button>
    )
  }
  return (
    <Button
      {...key}
      look="quiet"
      className="stage-hand rounded-full! max-md:px-3.5!"
      isBusy={busy === 'raise'}
      onClick={() => onCommand('raise')}
    >
      <Hand aria-hidden size={19} />
      <span className="max-md:sr-only">{t('stage.raise')}</span>
    </Button>
  )
}

function OnStage({ own, stage, people, busy, onCommand }: StageBarProps) {
  const { t } = useTexts()
  return (
    <>
      <OwnButtons {...own} devices={<DevicesButton />} />
      <ShareButton nameOf={(attendeeId) => people.find(({ id }) => id === attendeeId)?.name} />
      {stage.allowed.includes('step-down') && (
        <Button
          look="quiet"
          className="stage-hand rounded-full!"
          isBusy={busy === 'step-down'}
          onClick={() => onCommand('step-down')}
        >
          {t('stage.step-down')}
        </Button>
      )}
    </>
  )
}
