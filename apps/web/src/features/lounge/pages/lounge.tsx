import { useQuery } from '@tanstack/react-query'
import { NoPage } from '#web/pages/no-page.tsx'
import { peopleMetOptions } from '#web/people/use-impression.ts'
import { Navigate, useParams } from '#web/routing/index.ts'
import { TakeMeSomewhere } from '#web/seating/take-me-somewhere.tsx'
import { useSitDown } from '#web/seating/use-sit-down.ts'
import { Link } from '#web/ui/link.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { EventBar } from '#web/venue/event-bar.tsx'
import { findTable } from '#web/venue/find-table.ts'
import { useNotice } from '#web/venue/notice.ts'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { LoungePage } from '../components/lounge-page.tsx'
import type { MetAt } from '../tables-shown.ts'

/** A lounge of the event, live; while the doors are shut the foyer says until when. */
export function Lounge() {
  const { loungeId = '' } = useParams()
  const { lounges, me, place, event } = useVenue()
  const paths = useVenuePaths()
  const { sit, busyTableId, error } = useSitDown()
  const notice = useNotice()
  const met = useMet(event.id)
  const lounge = lounges.find(({ id }) => id === loungeId)
  if (!lounge) return <NoPage />
  if (event.doors !== 'open') return <Navigate href={paths.foyer} replace />
  const ownTable = place.kind === 'table' ? findTable(lounges, place.tableId)?.table : undefined
  return (
    <>
      <EventBar current="lounges" />
      <LoungePage
        key={lounge.id}
        lounge={lounge}
        youId={me.attendeeId}
        ownTable={ownTable}
        met={met}
        busyTableId={busyTableId}
        error={error}
        notice={notice && <div className="lounge-notice">{notice}</div>}
        others={lounges.length > 1 && <OtherLounges loungeId={loungeId} />}
        somewhere={<TakeMeSomewhere />}
        onSit={sit}
      />
    </>
  )
}

/** Whom one has met so far, and when; until it is known, nobody. */
function useMet(eventId: string): MetAt {
  const { data } = useQuery({ ...peopleMetOptions(eventId), staleTime: 0 })
  return new Map(data?.people.map(({ attendeeId, metAt }) => [attendeeId, metAt]))
}

function OtherLounges({ loungeId }: { readonly loungeId: string }) {
  const { t } = useTexts()
  const { lounges } = useVenue()
  const paths = useVenuePaths()
  return (
    <nav aria-label={t('lounge.others')} className="lounge-others">
      {lounges.map(({ id, name }) => (
        <Link key={id} href={paths.lounge(id)} aria-current={id === loungeId ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
