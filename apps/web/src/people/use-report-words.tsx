import { useState, type ReactNode } from 'react'
import { Check, Choices } from '../ui/check.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useTexts } from '../ui/texts.tsx'

const KINDS = ['unsafe', 'insult', 'selling', 'other'] as const

interface ReportWords {
  readonly fields: ReactNode
  readonly said: { readonly text: string; readonly isBlocked: boolean }
}

/** What one says of what happened; nothing is ticked, and no word is needed. */
export function useReportWords({ canBlock = true } = {}): ReportWords {
  const { t } = useTexts()
  const [kind, setKind] = useState<(typeof KINDS)[number]>()
  const [words, setWords] = useState('')
  const [isBlocked, setIsBlocked] = useState(false)
  const fields = (
    <>
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
      {canBlock && (
        <Check isChecked={isBlocked} onChange={setIsBlocked}>
          {t('acts.report.never')}
        </Check>
      )}
    </>
  )
  const text = [kind && t(`acts.report.${kind}`), words.trim()].filter(Boolean).join('\n')
  return { fields, said: { text, isBlocked } }
}
