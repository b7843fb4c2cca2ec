import { Check as Tick } from 'lucide-react'
import { firstNameOf } from '../ui/avatar.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { ActDialogProps } from './act.ts'
import { ActButtons } from './act-buttons.tsx'
import { useActUpon } from './use-act-upon.ts'
import { Whom } from './whom.tsx'

/** *Not with this person again*: what it does, what it does not, and that the other never learns of it. */
export function BlockDialog(props: ActDialogProps) {
  const { t } = useTexts()
  const { people, isOpen, where } = props
  const act = useActUpon(props)
  const name = act.about && firstNameOf(act.about.name)
  const title = name === undefined ? t('acts.never.title.some') : t('acts.never.title', { name })
  return (
    <Dialog title={title} isOpen={isOpen} onSafe={act.goBack}>
      <Whom people={people} value={act.chosenId} onChange={act.choose} />
      <NeverAgain name={name} />
      <p className="mt-2 text-xs text-ink-3">{t('acts.never.still')}</p>
      <ActButtons
        isSafeMain
        label={where === 'later' ? t('acts.later.never.go') : t('acts.never.go')}
        isReady={act.about !== undefined}
        isBusy={act.isBusy}
        error={act.error}
        onBack={act.goBack}
        onGo={() => act.go()}
      />
    </Dialog>
  )
}

/** What holds from now on between the two. */
export function NeverAgain({ name }: { name: string | undefined }) {
  const { t } = useTexts()
  const lines = [
    t('acts.never.apart'),
    name === undefined ? t('acts.never.told.some') : t('acts.never.told', { name }),
    t('acts.never.lift'),
  ]
  return (
    <ul className="act-facts">
      {lines.map((line) => (
        <li key={line}>
          <Icon of={Tick} size={15} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}
