import type { HostStageCommand } from '@stamtafel/domain'
import { useState } from 'react'
import { useErrorSentence } from '#web/errors.ts'
import { FieldError } from '#web/ui/field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useSettled } from '../hooks/use-settled.ts'
import { useWatchers } from '../hooks/use-host-stages.ts'
import { StagePeople } from './stage-people.tsx'

const SHOWN = 8

interface FindWatchersProps {
  readonly eventId: string
  readonly stageId: string
  readonly busyId: string | undefined
  readonly onAct: (attendeeId: string, act: HostStageCommand) => void
}

/** Finds somebody who watches by name, to be invited without a hand. */
export function FindWatchers({ eventId, stageId, ...person }: FindWatchersProps) {
  const { t } = useTexts()
  const [search, setSearch] = useState('')
  const isSearched = search.trim() !== ''
  return (
    <div>
      <TextField
        type="search"
        autoComplete="off"
        label={t('staging.find')}
        value={search}
        onChange={setSearch}
      />
      {isSearched && <Found eventId={eventId} stageId={stageId} search={search.trim()} {...person} />}
    </div>
  )
}

function Found({ eventId, stageId, search, ...person }: FindWatchersProps & { readonly search: string }) {
  const { t } = useTexts()
  const found = useWatchers({ eventId, stageId, search: useSettled(search) })
  const sentence = useErrorSentence()
  const error = sentence(found.error)
  if (error !== undefined) {
    return (
      <div role="alert">
        <FieldError>{error}</FieldError>
      </div>
    )
  }
  if (!found.data) return <output className="text-sm text-ink-3">{t('staging.find.busy')}</output>
  const people = found.data.people.filter(({ role }) => role === 'audience' || role === 'raised')
  return (
    <StagePeople
      title={t('attendees.found', { count: people.length })}
      none={t('staging.find.none')}
      people={people.slice(0, SHOWN)}
      act="invite"
      {...person}
    />
  )
}
