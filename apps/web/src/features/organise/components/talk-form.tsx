import { useTexts } from '#web/ui/texts.tsx'
import { usePartInput } from '../hooks/use-part-input.ts'
import { localIn } from '../new-event.ts'
import { removalOf, type PartFormProps, type SessionPart } from '../parts.ts'
import { hasBegun, readTalk, type TalkInput } from '../read-forms.ts'
import { PartSelect, PartText, PartTime } from './part-fields.tsx'
import { PartForm } from './part-form.tsx'

interface TalkFormProps extends PartFormProps {
  readonly session: SessionPart | undefined
}

/** Title, times and stage of a talk; of one that has begun, what may still change. */
export function TalkForm({ event, session, ...rest }: TalkFormProps) {
  const speech = useTexts()
  const { t, format } = speech
  const { timeZone, stages } = event
  const form = usePartInput(talkInput({ event, session }))
  const { faults, change } = readTalk(form.input, { event, session }, speech)
  const isFixed = hasBegun(session)
  return (
    <PartForm
      {...rest}
      form={form}
      change={change}
      isNew={!session}
      removal={isFixed ? undefined : removalOf(session)}
    >
      <PartText form={form} name="title" label={t('parts.name')} error={faults.title} maxLength={120} />
      {isFixed ? (
        <p className="text-sm text-ink-2">{t('parts.talk.begun')}</p>
      ) : (
        <PartTime
          form={form}
          name="start"
          label={t('organise.start')}
          error={faults.start}
          timeZone={timeZone}
        />
      )}
      <PartTime
        form={form}
        name="end"
        label={t('parts.end')}
        hint={t('parts.zone', { zone: format.city(timeZone) })}
        error={faults.end}
        timeZone={timeZone}
      />
      {!isFixed && (
        <PartSelect
          form={form}
          name="stageId"
          label={t('parts.talk.stage')}
          options={[
            ...stages.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('parts.talk.no-stage') },
          ]}
        />
      )}
    </PartForm>
  )
}

function talkInput({ event, session }: Pick<TalkFormProps, 'event' | 'session'>): TalkInput {
  const { timeZone, stages } = event
  if (!session) {
    return { title: '', start: localIn(timeZone, event.startsAt), end: '', stageId: stages[0]?.id ?? '' }
  }
  return {
    title: session.title,
    start: localIn(timeZone, session.startsAt),
    end: localIn(timeZone, session.endsAt),
    stageId: session.stageId ?? '',
  }
}
