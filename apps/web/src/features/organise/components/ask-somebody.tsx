import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web/api.ts'
import { useErrorSentence } from '#web/errors.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Chip } from '#web/ui/card.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useAttendees } from '../hooks/use-attendees.ts'
import { useSettled } from '../hooks/use-settled.ts'
import type { Table } from './lounge-place.tsx'
import { SearchPeople } from './search-people.tsx'

interface AskDialogProps {
  readonly eventId: string
  readonly table: Table
  readonly lounge: string
  readonly onClose: () => void
}

/** The same over the page, for one table alone. */
export function AskDialog({ eventId, table, lounge, onClose }: AskDialogProps) {
  const { t } = useTexts()
  const place = t('place.table.name', { lounge, number: table.number })
  return (
    <Dialog look="sheet" title={t('place.ask.title', { place })} isOpen onSafe={onClose}>
      <div className="flex flex-col gap-2 px-4 pb-3">
        <AskSomebody eventId={eventId} table={table} />
        <Button look="quiet" onClick={onClose}>
          {t('place.close')}
        </Button>
      </div>
    </Dialog>
  )
}

interface AskSomebodyProps {
  readonly eventId: string
  readonly table: Pick<Table, 'id'>
}

/** Finds people who are here, and asks them to come to a table; one after the other, for one may want two. */
export function AskSomebody({ eventId, table }: AskSomebodyProps) {
  const { t } = useTexts()
  const [search, setSearch] = useState('')
  const listed = useAttendees(eventId, useSettled(search.trim()), 'here')
  const sentence = useErrorSentence()
  const [asked, setAsked] = useState<readonly string[]>([])
  const ask = useMutation({
    mutationFn: (attendeeId: string) =>
      call('POST /organise/:eventId/attendees/:attendeeId/asked-move', {
        params: { eventId, attendeeId },
        body: { to: { kind: 'table', tableId: table.id } },
      }),
    onSuccess: (_, attendeeId) => setAsked([...asked, attendeeId]),
  })
  const error = sentence(ask.error ?? listed.error)
  const people = listed.data?.pages.flatMap(({ attendees }) => attendees)
  const none = people?.length === 0 && t(search.trim() === '' ? 'where.nobody' : 'place.ask.none')
  const state = listed.isPending ? t('place.looking') : none
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-2">{t('place.ask.hint')}</p>
      <SearchPeople search={search} onSearch={setSearch} error={error} state={state} />
      <ul className="max-h-72 overflow-y-auto">
        {people?.map(({ attendeeId, name }) => (
          <li key={attendeeId} className="flex items-center gap-3 border-b border-line py-1 last:border-0">
            <Avatar id={attendeeId} name={name} size={36} />
            <span className="min-w-0 flex-1 truncate font-strong">{name}</span>
            {asked.includes(attendeeId) ? (
              <Chip tone="bottle">
                <output>{t('place.asked')}</output>
              </Chip>
            ) : (
              <Button
                look="quiet"
                size="small"
                aria-label={t('place.ask.label', { name })}
                isBusy={ask.isPending && ask.variables === attendeeId}
                onClick={() => ask.mutate(attendeeId)}
              >
                {t('place.ask.one')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
