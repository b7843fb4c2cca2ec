import { MOST_ROUNDS } from '@stamtafel/domain'
import { useState } from 'react'
import { useClock } from '#web/ui/clock.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { localIn } from '../new-event.ts'
import {
  LENGTHS,
  lengthText,
  planInput,
  readPlan,
  type PartFormProps,
  type PlanInput,
  type SessionPart,
  type SpeedDatePart,
} from '../parts.ts'
import { readSpeedDate } from '../read-forms.ts'
import { PartForm } from './part-form.tsx'

interface SpeedDateFormProps extends PartFormProps {
  readonly session: SessionPart | undefined
  readonly speedDate: SpeedDatePart | undefined
}

/** When a speed date gathers, and how its rounds go. */
export function SpeedDateForm({ event, session, speedDate, onChange, ...rest }: SpeedDateFormProps) {
  const speech = useTexts()
  const { t, format } = speech
  const now = useClock()
  const { timeZone } = event
  const [title, setTitle] = useState(session?.title ?? t('parts.date.name'))
  const [start, setStart] = useState(() => localIn(timeZone, speedDate?.startsAt ?? event.startsAt))
  const [plan, setPlan] = useState(() => planInput(speedDate))
  const [isChecked, setIsChecked] = useState(false)
  const input = { title, start, plan }
  const { faults, outcome, change } = readSpeedDate(input, { event, session, now: now() }, speech)
  const send = () => {
    setIsChecked(true)
    if (change) onChange(change)
  }
  const removal = session && {
    name: session.title,
    onRemove: () => onChange({ type: 'remove-session', sessionId: session.id }),
  }
  return (
    <PartForm {...rest} isNew={!session} removal={removal} onSubmit={send}>
      <TextField
        label={t('parts.name')}
        error={isChecked ? faults.title : undefined}
        maxLength={120}
        value={title}
        onChange={setTitle}
      />
      <TextField
        label={t('parts.date.start')}
        hint={t('parts.zone', { zone: format.city(timeZone) })}
        type="datetime-local"
        error={isChecked ? faults.start : undefined}
        value={start}
        onChange={setStart}
      />
      <PlanFields plan={plan} isChecked={isChecked} isTight={outcome?.isTight ?? false} onChange={setPlan} />
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
  readonly plan: PlanInput
  readonly isChecked: boolean
  readonly isTight: boolean
  readonly onChange: (plan: PlanInput) => void
}

function PlanFields({ plan, isChecked, isTight, onChange }: PlanFieldsProps) {
  const { t } = useTexts()
  const read = readPlan(plan)
  const faultOf = (name: keyof typeof LENGTHS) => {
    if (!isChecked) return undefined
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
      <TextField
        label={t('parts.date.rounds')}
        inputMode="numeric"
        error={isChecked && !read.rounds ? t('parts.date.rounds.fault', { most: MOST_ROUNDS }) : undefined}
        value={plan.rounds}
        onChange={(rounds) => onChange({ ...plan, rounds })}
      />
      {(['roundSeconds', 'breakSeconds', 'gatherSeconds'] as const).map((name) => (
        <TextField
          key={name}
          label={labels[name]}
          hint={t('parts.date.length')}
          error={faultOf(name)}
          value={plan[name]}
          onChange={(text) => onChange({ ...plan, [name]: text })}
        />
      ))}
    </div>
  )
}
