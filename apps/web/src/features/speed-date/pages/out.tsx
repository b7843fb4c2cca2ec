import { useTexts } from '#web/ui/texts.tsx'
import { OutPage } from '../components/out-page.tsx'
import { useEntryErrors } from '../hooks/use-entry-errors.ts'
import type { SceneProps } from './scene-props.ts'

/** In no round until one says so. */
export function Out({ detail, frame, entry, why }: SceneProps & { readonly why: 'silent' | 'breather' }) {
  const { t } = useTexts()
  const errorOf = useEntryErrors(entry)
  const { round, rounds } = detail.speedDate
  return (
    <OutPage
      {...frame}
      why={why}
      chip={round === 0 ? t('between.wait') : t('date.round', { number: round, of: rounds })}
      isBusy={entry.isPending}
      error={errorOf('here')}
      onBack={() => entry.mutate({ state: 'here' })}
    />
  )
}
