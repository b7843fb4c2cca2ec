import { firstNameOf } from '../ui/avatar.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { ActDialogProps } from './act.ts'
import { ActButtons } from './act-buttons.tsx'
import { useActUpon } from './use-act-upon.ts'
import { useReportWords } from './use-report-words.tsx'
import { Whom } from './whom.tsx'

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
  const { fields, said } = useReportWords()
  const name = act.about && firstNameOf(act.about.name)
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
      {fields}
      <ActButtons
        label={where === 'later' ? t('acts.report') : t('acts.report.go')}
        isReady={act.about !== undefined}
        isBusy={act.isBusy}
        error={act.error}
        onBack={act.goBack}
        onGo={() => act.go(said)}
      />
    </div>
  )
}
