import { Avatar, firstNameOf } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { Chip } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { FrameProps } from '../types.ts'
import { OwnButtons } from '#web/call/own-buttons.tsx'
import { Cup, StillScene } from './still-scene.tsx'

interface OutPageProps extends FrameProps {
  /** Found to have been silent, or out by choice for a while. */
  readonly why: 'silent' | 'breather'
  readonly chip: string
  readonly isBusy: boolean
  readonly error?: string | undefined
  readonly onBack: () => void
}

/** In no round until one says so: after a round without any sign (R3), or for a breather (R12). */
export function OutPage({ why, chip, isBusy, error, onBack, ...frame }: OutPageProps) {
  const { t } = useTexts()
  const { you, onStop } = frame
  const name = firstNameOf(you.name)
  const isSilent = why === 'silent'
  return (
    <CallFrame
      title={t('date.title')}
      chip={<Chip>{chip}</Chip>}
      notice={frame.notice}
      bar={
        <CallBar where={null} end={<LeaveButton label={t('between.stop')} onPress={onStop} />}>
          <OwnButtons {...frame} />
        </CallBar>
      }
    >
      <StillScene
        art={isSilent ? <Avatar {...you} size={112} isYou /> : <Cup />}
        title={isSilent ? t('between.still', { name }) : t('between.breather.title', { name })}
        actions={
          <>
            <Button isBusy={isBusy} onClick={onBack}>
              {isSilent ? t('gather.here') : t('between.breather.back')}
            </Button>
            <Button look="quiet" onClick={onStop}>
              {t('between.today')}
            </Button>
          </>
        }
      >
        <p>{isSilent ? t('between.still.hint') : t('between.breather.hint')}</p>
        <div role="alert">{error && <FieldError>{error}</FieldError>}</div>
      </StillScene>
    </CallFrame>
  )
}
