import { LOCALES, type Locale } from '@stamtafel/domain'
import { useMemo, useState } from 'react'
import { useClock } from '#web/ui/clock.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { localIn, timeZones } from '../new-event.ts'
import type { PartFormProps } from '../parts.ts'
import { readEvent, type EventInput } from '../read-forms.ts'
import { PartForm } from './part-form.tsx'

/** Every language by its own name. */
const LANGUAGES: { readonly [L in Locale]: string } = { en: 'English', nl: 'Nederlands' }

/** Name, start, end, time zone and language of an event. */
export function EventForm({ event, onChange, ...rest }: PartFormProps) {
  const speech = useTexts()
  const { t } = speech
  const now = useClock()
  const [input, setInput] = useState((): EventInput => ({
    name: event.name,
    start: localIn(event.timeZone, event.startsAt),
    end: localIn(event.timeZone, event.endsAt),
    timeZone: event.timeZone,
    locale: event.locale,
  }))
  const [isChecked, setIsChecked] = useState(false)
  const zones = useMemo(() => timeZones(event.timeZone), [event.timeZone])
  const set = (part: Partial<EventInput>) => setInput({ ...input, ...part })
  const { faults, change } = readEvent(input, now(), speech)
  const send = () => {
    setIsChecked(true)
    if (change) onChange(change)
  }
  return (
    <PartForm {...rest} onSubmit={send}>
      <TextField
        label={t('parts.name')}
        error={isChecked ? faults.name : undefined}
        maxLength={120}
        value={input.name}
        onChange={(text) => set({ name: text })}
      />
      <TextField
        label={t('organise.start')}
        hint={t('parts.event.moves')}
        type="datetime-local"
        error={isChecked ? faults.start : undefined}
        value={input.start}
        onChange={(start) => set({ start })}
      />
      <TextField
        label={t('parts.end')}
        type="datetime-local"
        error={isChecked ? faults.end : undefined}
        value={input.end}
        onChange={(end) => set({ end })}
      />
      <Select
        label={t('organise.zone')}
        hint={t('organise.zone.hint')}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        value={input.timeZone}
        onChange={(timeZone) => set({ timeZone })}
      />
      <Select
        label={t('parts.event.language')}
        options={LOCALES.map((locale) => ({ value: locale, label: LANGUAGES[locale] }))}
        value={input.locale}
        onChange={(chosen) => set({ locale: LOCALES.find((locale) => locale === chosen) ?? input.locale })}
      />
    </PartForm>
  )
}
