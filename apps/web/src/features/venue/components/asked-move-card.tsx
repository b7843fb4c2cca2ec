import type { AskedMoveView } from '@stamtafel/contracts'
import { MessageCircleQuestion } from 'lucide-react'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { Button } from '#web/ui/button.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useAnswerAsked } from '../hooks/use-answer-asked.ts'
import { HostCard } from './host-card.tsx'

/** A host asks this person to come somewhere: they go or stay, and what they do not answer goes by itself. */
export function AskedMoveCard({ asked }: { readonly asked: AskedMoveView }) {
  const { t } = useTexts()
  const sentence = useSentence(asked)
  const seconds = useSecondsUntil(asked.until)
  const { go, stay, isGoing, error } = useAnswerAsked(asked)
  useAnnouncement(sentence)
  if (seconds === 0) return null
  return (
    <HostCard
      label={t('asked.label')}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-big border border-line bg-surface px-3.5 py-2 text-ink"
    >
      <Icon of={MessageCircleQuestion} className="text-bottle-ink" />
      <p className="min-w-48 flex-1 leading-snug">
        <b className="block font-semibold wrap-anywhere">{sentence}</b>
        <span className="text-sm text-ink-2">{t('asked.hint')}</span>
      </p>
      <div className="flex gap-2">
        <Button isBusy={isGoing} onClick={() => void go()}>
          {t('asked.go')}
        </Button>
        <Button look="quiet" onClick={stay}>
          {t('asked.stay')}
        </Button>
      </div>
      <div role="alert" className="w-full empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
    </HostCard>
  )
}

function useSentence({ by, to }: AskedMoveView): string {
  const { t } = useTexts()
  const name = by ?? t('asked.somebody')
  if (to.kind === 'table') return t('asked.table', { name, number: to.number, lounge: to.lounge })
  return to.kind === 'stage' ? t('asked.stage', { name, stage: to.name }) : t('asked.foyer', { name })
}
