import { useState } from 'react'
import { Select } from '#web/ui/select.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { localIn } from '../new-event.ts'
import type { PartFormProps, SessionPart } from '../parts.ts'
import { hasBegun, readTalk, type TalkInput } from '../read-forms.ts'
import { PartForm } from './part-form.tsx'

interface TalkFormProps extends PartFormProps {
  readonly session: SessionPart | undefined
}

/** Title, times and stage of a talk; of one that has begun, what may still change. */
export function TalkForm({ event, session, onChange, ...rest }: TalkFormProps) {
  const speech = useTexts()
  const { t, format } = speech
  const { timeZone, stages } = event
  const [input, setInput] = useState(() => talkInput({ event, session }))
  const [isChecked, setIsChecked] = useState(false)
  const set = (part: Partial<TalkInput>) => setInput({ ...input, ...part })
  const { faults, change } = readTalk(input, { event, session }, speech)
  const isFixed = hasBegun(session)
  const send = () => {
    setIsChecked(true)
    if (change) onChange(change)
  }
  const removal =
    session && !isFixed
      ? { name: session.title, onRemove: () => onChange({ type: 'remove-session', sessionId: session.id }) }
      : undefined
  return (
    <PartForm {...rest} isNew={!session} removal={removal} onSubmit={send}>
      <TextField
        label={t('parts.name')}
        error={isChecked ? faults.title : undefined}
        maxLength={120}
        value={input.title}
        onChange={(text) => set({ title: text })}
      />
      {isFixed ? (
        <p className="text-sm text-ink-2">{t('parts.talk.begun')}</p>
      ) : (
        <TextField
          label={t('organise.start')}
          type="datetime-local"
          error={isChecked ? faults.start : undefined}
          value={input.start}
          onChange={(start) => set({ start })}
        />
      )}
      <TextField
        label={t('parts.end')}
        hint={t('parts.zone', { zone: format.city(timeZone) })}
        type="datetime-local"
        error={isChecked ? faults.end : undefined}
        value={input.end}
        onChange={(end) => set({ end })}
      />
      {!isFixed && (
        <Select
          label={t('parts.talk.stage')}
          options={[
            ...stages.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('parts.talk.no-stage') },
          ]}
          value={input.stageId}
          onChange={(stageId) => set({ stageId })}
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
