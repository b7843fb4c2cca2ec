import { useState } from 'react'
import { firstNameOf } from '../ui/avatar.tsx'
import { Check, Choices } from '../ui/check.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { ActDialogProps } from './act.ts'
import { ActButtons } from './act-buttons.tsx'
import { useActUpon } from './use-act-upon.ts'
import { Whom } from './whom.tsx'

const KINDS = ['unsafe', 'insult', 'selling', 'other'] as const

/** Asks what happened; nothing is ticked, and no word is needed to send it. */
export function ReportDialog(props: ActDialogProps) {
  const { t } = useTexts()
  const act = useActUpon(props)
  return (
    <Dialog title={t('acts.report.title')} isOpen={props.isOpen} onSafe={act.goBack}>
      <ReportForm {...props} act={act} />
    </Dialog>
  )
}

function ReportForm({ where, people, act }: ActDialogProps & { act: ReturnType<typeof useActUpon> }) {
  const { t } = useTexts()
  const [kind, setKind] = useState<(typeof KINDS)[number]>()
  const [words, setWords] = useState('')
  const [isBlocked, setIsBlocked] = useState(false)
  const name = act.about && firstNameOf(act.about.name)
  const text = [kind && t(`acts.report.${kind}`), words.trim()].filter(Boolean).join('\n')
  return (
    <div className="flex flex-col gap-2.5">
      <p className="text-sm text-ink-2">
        {where === 'later'
          ? t('acts.later.told')
          : where === 'date' && people.length === 1 && name !== undefined
            ? t('acts.report.date.ends', { name })
            : t('acts.report.ends')}
      </p>
      <Whom people={people} value={act.chosenId} onChange={act.choose} />
      <Choices
        label={t('acts.report.title')}
        isLabelHidden
        name="act-kind"
        className="grid gap-x-3 sm:grid-cols-2"
        options={KINDS.map((value) => ({ value, label: t(`acts.report.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextArea label={t('acts.report.words')} rows={2} maxLength={1900} value={words} onChange={setWords} />
      <Check isChecked={isBlocked} onChange={setIsBlocked}>
        {t('acts.report.never')}
      </Check>
      <ActButtons
        label={where === 'later' ? t('acts.report') : t('acts.report.go')}
        isReady={act.about !== undefined}
        isBusy={act.isBusy}
        error={act.error}
        onBack={act.goBack}
        onGo={() => act.go({ text, isBlocked })}
      />
    </div>
  )
}
