import { LOCALES, type Locale } from '@stamtafel/domain'
import { useMemo } from 'react'
import { useClock } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { usePartInput } from '../hooks/use-part-input.ts'
import { localIn, timeZones } from '../new-event.ts'
import type { PartFormProps } from '../parts.ts'
import { readEvent, type EventInput } from '../read-forms.ts'
import { PartSelect, PartText, PartTime } from './part-fields.tsx'
import { PartForm } from './part-form.tsx'

/** Every language by its own name. */
const LANGUAGES: { readonly [L in Locale]: string } = { en: 'English', nl: 'Nederlands' }

/** Name, start, end, time zone and language of an event. */
export function EventForm({ event, ...rest }: PartFormProps) {
  const speech = useTexts()
  const { t } = speech
  const now = useClock()
  const form = usePartInput<EventInput>({
    name: event.name,
    start: localIn(event.timeZone, event.startsAt),
    end: localIn(event.timeZone, event.endsAt),
    timeZone: event.timeZone,
    locale: event.locale,
  })
  const zones = useMemo(() => timeZones(event.timeZone), [event.timeZone])
  const { timeZone } = form.input
  const { faults, change } = readEvent(form.input, now(), speech)
  return (
    <PartForm {...rest} form={form} change={change}>
      <PartText form={form} name="name" label={t('parts.name')} error={faults.name} maxLength={120} />
      <PartTime
        form={form}
        name="start"
        label={t('organise.start')}
        hint={t('parts.event.moves')}
        error={faults.start}
        timeZone={timeZone}
      />
      <PartTime form={form} name="end" label={t('parts.end')} error={faults.end} timeZone={timeZone} />
      <PartSelect
        form={form}
        name="timeZone"
        label={t('organise.zone')}
        hint={t('organise.zone.hint')}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <PartSelect
        form={form}
        name="locale"
        label={t('parts.event.language')}
        options={LOCALES.map((locale) => ({ value: locale, label: LANGUAGES[locale] }))}
      />
    </PartForm>
  )
}
