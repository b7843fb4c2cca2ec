import type { StageView } from '@stamtafel/contracts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Card } from '#web/ui/card.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** Beside the stage: who is on it. */
export function StagePanel({ stage }: { readonly stage: StageView }) {
  const { t } = useTexts()
  return (
    <Card as="aside" label={t('stage.panel')} className="stage-panel">
      <h2 className="text-sm! font-sans! font-semibold!">{t('stage.on', { count: stage.onStage.length })}</h2>
      <ul>
        {stage.onStage.map(({ attendeeId, name, isAway }) => (
          <li key={attendeeId} className="flex items-center gap-3 py-2">
            <Avatar id={attendeeId} name={name} size={36} />
            <span className="min-w-0">
              <b className="block truncate font-semibold">{name}</b>
              {isAway && <span className="text-sm text-ink-2">{t('stage.away')}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-2">{t('stage.watching', { count: stage.watching })}</p>
    </Card>
  )
}
