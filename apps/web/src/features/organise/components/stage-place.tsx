import type { StageRole } from '@stamtafel/domain'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useErrorSentence } from '#web/errors.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Chip } from '#web/ui/card.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useWatchers } from '../hooks/use-host-stages.ts'
import { useSettled } from '../hooks/use-settled.ts'
import { SearchPeople } from './search-people.tsx'

/** So many are answered at once; the others are found by name. */
const MOST = 50

export interface NamedPerson {
  readonly attendeeId: string
  readonly name: string
}

interface StagePlaceProps {
  readonly eventId: string
  readonly stageId: string
  readonly onPerson: (person: NamedPerson) => void
}

/** Who is at a stage, by name: that is public there, as it is not at a table. */
export function StagePlace({ eventId, stageId, onPerson }: StagePlaceProps) {
  const { t } = useTexts()
  const [search, setSearch] = useState('')
  const found = useWatchers({ eventId, stageId, search: useSettled(search.trim()) })
  const sentence = useErrorSentence()
  const error = sentence(found.error)
  const people = found.data?.people ?? []
  const none = found.data && people.length === 0 && t(search.trim() === '' ? 'place.nobody' : 'place.none')
  const state = found.isPending ? t('place.looking') : none
  return (
    <div className="flex flex-col gap-2">
      <SearchPeople search={search} onSearch={setSearch} error={error} state={state} />
      <ul className="max-h-72 overflow-y-auto">
        {people.map(({ role, ...person }) => (
          <li
            key={person.attendeeId}
            className="flex items-center gap-3 border-b border-line py-1 last:border-0"
          >
            <Avatar id={person.attendeeId} name={person.name} size={36} />
            <span className="min-w-0 flex-1 truncate font-strong">{person.name}</span>
            <RoleChip role={role} />
            <IconButton
              icon={Ellipsis}
              label={t('attendees.open', { name: person.name })}
              onClick={() => onPerson(person)}
            />
          </li>
        ))}
      </ul>
      {people.length >= MOST && <p className="text-xs text-ink-3">{t('place.more')}</p>}
    </div>
  )
}

function RoleChip({ role }: { readonly role: StageRole }) {
  const { t } = useTexts()
  if (role === 'audience') return null
  return <Chip tone={role === 'on-stage' ? 'bottle' : 'brass'}>{t(`place.role.${role}`)}</Chip>
}
