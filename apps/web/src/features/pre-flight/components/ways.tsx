import { Ear, MessagesSquare } from 'lucide-react'
import { useTexts } from '#web/ui/texts.tsx'
import { WayButton } from '#web/ui/way-button.tsx'

interface WaysProps {
  readonly isListeningFirst: boolean
  readonly onListenFirst: (isListening: boolean) => void
}

/** Talking and listening first are equal ways to take part (R5). */
export function Ways({ isListeningFirst, onListenFirst }: WaysProps) {
  const { t } = useTexts()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-semibold">{t('ready.ways')}</legend>
      <div className="grid gap-2 md:grid-cols-2">
        <WayButton
          icon={MessagesSquare}
          title={t('ready.talk')}
          hint={t('ready.talk.hint')}
          className="min-h-13 py-2"
          isChosen={!isListeningFirst}
          onChoose={() => onListenFirst(false)}
        />
        <WayButton
          icon={Ear}
          title={t('ready.listen')}
          hint={t('ready.listen.hint')}
          className="min-h-13 py-2"
          isChosen={isListeningFirst}
          onChoose={() => onListenFirst(true)}
        />
      </div>
    </fieldset>
  )
}
