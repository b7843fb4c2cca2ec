import { Presentation } from 'lucide-react'
import { useRef } from 'react'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { Button } from '#web/ui/button.tsx'
import { useHandOnFocus } from '#web/ui/hand-on-focus.ts'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { OwnCommand } from '../hooks/use-stage.ts'
import { nextAtStage } from './hand-on.tsx'

interface InvitationProps {
  readonly watching: number
  readonly isBusy: boolean
  readonly onAnswer: (type: Extract<OwnCommand, 'accept' | 'decline'>) => void
}

/** A host asks one onto the stage; camera and microphone open by one's own press only. */
export function Invitation({ watching, isBusy, onAnswer }: InvitationProps) {
  const { t } = useTexts()
  const title = t('stage.invited')
  const hint = t('stage.invited.hint', { count: watching })
  const asked = useRef<HTMLElement>(null)
  useHandOnFocus(asked, nextAtStage)
  useAnnouncement(`${title} ${hint}`, 'assertive')
  return (
    <section ref={asked} tabIndex={-1} data-invitation aria-label={title} className="movebar flex-wrap">
      <Icon of={Presentation} size={20} />
      <p className="min-w-48 flex-1">
        <b className="block font-semibold">{title}</b>
        {hint}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="brass" size="small" isBusy={isBusy} onClick={() => onAnswer('accept')}>
          {t('stage.accept')}
        </Button>
        <Button look="quiet" size="small" onClick={() => onAnswer('decline')}>
          {t('stage.decline')}
        </Button>
      </div>
    </section>
  )
}
