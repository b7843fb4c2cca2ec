import { useMemo, useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Form } from '#web/ui/form.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { instantIn, timeZones, type NewEventInput } from '../new-event.ts'
import type { StepProps } from './step.ts'

/** Name, start and time zone; below, how it will read to somebody who is invited. */
export function DetailsStep({ input, onChange, onBack, onNext }: StepProps) {
  const { t } = useTexts()
  const now = useClock()
  const [isChecked, setIsChecked] = useState(false)
  const zones = useMemo(() => timeZones(input.timeZone), [input.timeZone])
  const faults = faultsIn(input, now())
  const send = () => {
    setIsChecked(true)
    if (!faults.name && !faults.start) onNext()
  }
  return (
    <Form onSubmit={send} className="flex flex-col gap-4">
      <TextField
        label={t('organise.name')}
        error={isChecked && faults.name ? t(faults.name) : undefined}
        maxLength={120}
        value={input.name}
        onChange={(name) => onChange({ ...input, name })}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label={t('organise.start')}
          type="datetime-local"
          error={isChecked && faults.start ? t(faults.start) : undefined}
          value={input.startsAtLocal}
          onChange={(startsAtLocal) => onChange({ ...input, startsAtLocal })}
        />
        <Select
          label={t('organise.zone')}
          hint={t('organise.zone.hint')}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          value={input.timeZone}
          onChange={(timeZone) => onChange({ ...input, timeZone })}
        />
      </div>
      <Reading input={input} />
      <div className="flex items-center justify-between gap-3">
        <Button look="bare" onClick={onBack}>
          {t('action.back')}
        </Button>
        <Button type="submit">{t('action.next')}</Button>
      </div>
    </Form>
  )
}

function Reading({ input }: { input: NewEventInput }) {
  const { t, format } = useTexts()
  const instant = instantIn(input.timeZone, input.startsAtLocal)
  if (!input.name.trim() || !instant) return null
  return (
    <Card as="div" className="flex items-center gap-3.5 px-4 py-3">
      <SeatGlyph seats={6} taken={[]} size={44} isDecoration />
      <p className="min-w-0 leading-snug">
        <b className="block font-semibold">{input.name}</b>
        <span className="text-sm text-ink-2">
          {t('organise.preview', {
            day: format.day(instant, input.timeZone),
            time: format.time(instant, input.timeZone),
            zone: format.city(input.timeZone),
          })}
        </span>
      </p>
    </Card>
  )
}

function faultsIn({ name, timeZone, startsAtLocal }: NewEventInput, now: number) {
  const instant = instantIn(timeZone, startsAtLocal)
  return {
    name: name.trim() ? undefined : ('organise.name.missing' as const),
    start: !instant
      ? ('organise.start.missing' as const)
      : instant.getTime() < now - 60_000
        ? ('organise.start.past' as const)
        : undefined,
  }
}
