import type { AttendeeRow } from '@stamtafel/contracts'
import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { OrganiserFrame } from '#web/ui/organiser-frame.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { OrganiserNav } from './organiser-nav.tsx'

interface AttendeesPageProps {
  readonly event: { readonly id: string; readonly name: string }
  readonly attendees: readonly AttendeeRow[]
  readonly search: string
  readonly onSearch: (search: string) => void
  /** Undefined where all are shown. */
  readonly onMore: (() => void) | undefined
  readonly isFetchingMore: boolean
  readonly onOpen: (attendee: AttendeeRow) => void
  /** What to do about one of them, over the page. */
  readonly children?: ReactNode
}

/** Everybody who is registered, and whether they are here. */
export function AttendeesPage({ event, attendees, search, onSearch, children, ...rest }: AttendeesPageProps) {
  const { t } = useTexts()
  const { onMore, isFetchingMore, onOpen } = rest
  const isSearched = search.trim() !== ''
  return (
    <OrganiserFrame home="/" aside={<OrganiserNav eventId={event.id} current="people" />}>
      <div>
        <PageTitle page={t('attendees.of', { event: event.name })}>{t('attendees.title')}</PageTitle>
        <p className="mt-1 max-w-prose text-ink-2">{t('attendees.hint')}</p>
      </div>
      <TextField
        type="search"
        autoComplete="off"
        label={t('attendees.search')}
        value={search}
        onChange={onSearch}
      />
      <output className="sr-only">{isSearched && t('attendees.found', { count: attendees.length })}</output>
      {attendees.length === 0 ? (
        <Empty title={isSearched ? t('attendees.none') : t('attendees.empty')}>
          {isSearched ? t('attendees.none.hint') : t('attendees.empty.hint')}
        </Empty>
      ) : (
        <Card as="div">
          <ul>
            {attendees.map((attendee) => (
              <AttendeeItem key={attendee.attendeeId} attendee={attendee} onOpen={() => onOpen(attendee)} />
            ))}
          </ul>
        </Card>
      )}
      {onMore && (
        <Button look="quiet" isBusy={isFetchingMore} className="self-center" onClick={onMore}>
          {t('attendees.more')}
        </Button>
      )}
      {children}
    </OrganiserFrame>
  )
}

interface AttendeeItemProps {
  readonly attendee: AttendeeRow
  readonly onOpen: () => void
}

function AttendeeItem({ attendee, onOpen }: AttendeeItemProps) {
  const { t } = useTexts()
  const { attendeeId, name, email, isHere, ban } = attendee
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-2.5 last:border-0">
      <Avatar id={attendeeId} name={name} size={40} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-strong">{name}</p>
        <p className="truncate text-xs text-ink-3">{email}</p>
      </div>
      {ban ? (
        <Chip tone="rug">{t('attendees.removed')}</Chip>
      ) : (
        isHere && <Chip tone="bottle">{t('attendees.here')}</Chip>
      )}
      <IconButton icon={Ellipsis} label={t('attendees.open', { name })} onClick={onOpen} />
    </li>
  )
}
