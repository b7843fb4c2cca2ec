import { LONGEST_ANNOUNCEMENT, LOCALES } from '@stamtafel/domain'
import { TextArea } from '#web/ui/text-area.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { Words } from '../hooks/use-say.ts'

interface WordsFieldsProps {
  readonly words: Words
  readonly rows: number
  readonly onChange: (words: Words) => void
}

/** One field for each language in which something may be said. */
export function WordsFields({ words, rows, onChange }: WordsFieldsProps) {
  const { t } = useTexts()
  return LOCALES.map((locale) => (
    <TextArea
      key={locale}
      label={t(`say.${locale}`)}
      hint={t('say.left', { count: LONGEST_ANNOUNCEMENT - words[locale].length })}
      lang={locale}
      rows={rows}
      maxLength={LONGEST_ANNOUNCEMENT}
      value={words[locale]}
      // One or two sentences: a break of line would be lost in the bar.
      onChange={(value) => onChange({ ...words, [locale]: value.replaceAll(/\s*\n\s*/g, ' ') })}
    />
  ))
}
