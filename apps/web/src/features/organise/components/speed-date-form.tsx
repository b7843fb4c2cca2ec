import { MOST_ROUNDS } from '@stamtafel/domain'
import { useClock } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { usePartInput, type PartFields } from '../hooks/use-part-input.ts'
import { localIn } from '../new-event.ts'
import {
  LENGTHS,
  lengthText,
  planInput,
  readPlan,
  removalOf,
  type PartFormProps,
  type SessionPart,
  type SpeedDatePart,
} from '../parts.ts'
import { readSpeedDate, type SpeedDateInput } from '../read-forms.ts'
import { PartText, PartTime } from './part-fields.tsx'
import { PartForm } from './part-form.tsx'

interface SpeedDateFormProps extends PartFormProps {
  readonly session: SessionPart | undefined
  readonly speedDate: SpeedDatePart | undefined
}

/** When a speed date gathers, and how its rounds go. */
export function SpeedDateForm({ event, session, speedDate, ...rest }: SpeedDateFormProps) {
  const speech = useTexts()
  const { t, format } = speech
  const now = useClock()
  const { timeZone } = event
  const form = usePartInput<SpeedDateInput>({
    title: session?.title ?? t('parts.date.name'),
    start: localIn(timeZone, speedDate?.startsAt ?? event.startsAt),
    ...planInput(speedDate),
  })
  const { faults, outcome, change } = readSpeedDate(form.input, { event, session, now: now() }, speech)
  return (
    <PartForm {...rest} form={form} change={change} isNew={!session} removal={removalOf(session)}>
      <PartText form={form} name="title" label={t('parts.name')} error={faults.title} maxLength={120} />
      <PartTime
        form={form}
        name="start"
        label={t('parts.date.start')}
        hint={t('parts.zone', { zone: format.city(timeZone) })}
        error={faults.start}
        timeZone={timeZone}
      />
      <PlanFields form={form} isTight={outcome?.isTight ?? false} />
      {outcome && (
        <output className="block text-sm text-ink-2">
          {t('parts.date.ends', { time: format.time(outcome.endsAt, timeZone), minutes: outcome.minutes })}{' '}
          {outcome.isLong && <b className="font-semibold text-brass-ink">{t('parts.date.long')}</b>}
        </output>
      )}
    </PartForm>
  )
}

interface PlanFieldsProps {
  readonly form: PartFields<SpeedDateInput>
  readonly isTight: boolean
}

function PlanFields({ form, isTight }: PlanFieldsProps) {
  const { t } = useTexts()
  const read = readPlan(form.input)
  const faultOf = (name: keyof typeof LENGTHS) => {
    if (name === 'roundSeconds' && isTight) return t('parts.date.tight')
    const [least, most] = LENGTHS[name]
    const range = { shortest: lengthText(least), longest: lengthText(most) }
    return read[name] === undefined ? t('parts.date.range', range) : undefined
  }
  const labels = {
    roundSeconds: t('parts.date.talk'),
    breakSeconds: t('parts.date.break'),
    gatherSeconds: t('parts.date.gather'),
  }
  return (
    <div className="grid grid-cols-2 gap-4">
      <PartText
        form={form}
        name="rounds"
        label={t('parts.date.rounds')}
        inputMode="numeric"
        error={read.rounds ? undefined : t('parts.date.rounds.fault', { most: MOST_ROUNDS })}
      />
      {(['roundSeconds', 'breakSeconds', 'gatherSeconds'] as const).map((name) => (
        <PartText
          key={name}
          form={form}
          name={name}
          label={labels[name]}
          hint={t('parts.date.length')}
          error={faultOf(name)}
        />
      ))}
    </div>
  )
}
