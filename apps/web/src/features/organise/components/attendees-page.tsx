import type { AttendeeRow } from '@stamtafel/contracts'
import type { ReactNode } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { OrganiserFrame } from '#web/ui/organiser-frame.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { AttendeeList } from './attendee-list.tsx'
import { OrganiserNav } from './organiser-nav.tsx'

interface AttendeesPageProps {
  readonly event: { readonly id: string; readonly name: string }
  readonly attendees: readonly AttendeeRow[]
  readonly search: string
  readonly onSearch: (search: string) => void
  /** Undefined where all are shown. */
  readonly onMore: (() => void) | undefined
  readonly isFetchingMore: boolean
  /** The next ones could not be had, so that it takes a press to try again. */
  readonly hasFailed: boolean
  readonly onOpen: (attendee: AttendeeRow) => void
  /** What to do about one of them, over the page. */
  readonly children?: ReactNode
}

/** Everybody who is registered, and whether they are here. */
export function AttendeesPage({ event, attendees, search, onSearch, children, ...rest }: AttendeesPageProps) {
  const { t } = useTexts()
  const { onMore, isFetchingMore, hasFailed, onOpen } = rest
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
        <AttendeeList
          key={String(isSearched)}
          attendees={attendees}
          onNear={hasFailed ? undefined : onMore}
          hasMore={onMore !== undefined}
          onOpen={onOpen}
        />
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
