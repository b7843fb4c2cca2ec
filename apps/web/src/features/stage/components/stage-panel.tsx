import type { StageView } from '@stamtafel/contracts'
import { ExternalLink } from 'lucide-react'
import { Avatar } from '#web/ui/avatar.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useVenue } from '#web/venue/queries.ts'

/** Beside the stage: who is on it and as what; for a host the way to where the stage is run. */
export function StagePanel({ stage }: { readonly stage: StageView }) {
  const { t } = useTexts()
  const { event } = useVenue()
  return (
    <Card as="aside" label={t('stage.panel')} className="stage-panel">
      <h2 className="text-sm! font-sans! font-semibold!">{t('stage.on', { count: stage.onStage.length })}</h2>
      <ul>
        {stage.onStage.map(({ attendeeId, name, part, isAway }) => (
          <li key={attendeeId} className="flex items-center gap-3 py-2">
            <Avatar id={attendeeId} name={name} size={36} />
            <span className="min-w-0">
              <b className="block truncate font-semibold">{name}</b>
              <span className="block text-sm text-ink-2">
                {isAway ? t('stage.away') : t(`stage.part.${part}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-2">{t('stage.watching', { count: stage.watching })}</p>
      {stage.me.isHost && (
        <div className="mt-2 flex flex-col gap-2 border-t border-line pt-3">
          <p className="text-sm text-ink-2">{t('stage.control.hint')}</p>
          <ButtonLink look="quiet" href={`/organise/${event.id}/live`} target="_blank" rel="noopener">
            {t('stage.control')}
            <Icon of={ExternalLink} size={16} />
          </ButtonLink>
        </div>
      )}
    </Card>
  )
}
