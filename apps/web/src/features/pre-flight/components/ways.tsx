import { Ear, MessagesSquare, type LucideIcon } from 'lucide-react'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'

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
        <Way
          icon={MessagesSquare}
          title={t('ready.talk')}
          hint={t('ready.talk.hint')}
          isChosen={!isListeningFirst}
          onChoose={() => onListenFirst(false)}
        />
        <Way
          icon={Ear}
          title={t('ready.listen')}
          hint={t('ready.listen.hint')}
          isChosen={isListeningFirst}
          onChoose={() => onListenFirst(true)}
        />
      </div>
    </fieldset>
  )
}

function Way({ icon, title, hint, isChosen, onChoose }: WayProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={classes(
        'flex min-h-13 items-center gap-3 rounded-big border px-3 py-2 text-left leading-snug',
        isChosen
          ? 'border-bottle bg-bottle-soft shadow-[inset_0_0_0_1px_var(--bottle)]'
          : 'border-line-strong',
      )}
    >
      <Icon of={icon} className="text-bottle-ink" />
      <span>
        <b className="block font-semibold">{title}</b>
        <span className="text-xs text-ink-2">{hint}</span>
      </span>
    </button>
  )
}

interface WayProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}
