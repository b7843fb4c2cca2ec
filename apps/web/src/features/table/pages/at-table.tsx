import { Navigate, useNavigate, useParams } from '@tanstack/react-router'
import { useCallNotice } from '#web/call/call-notice.tsx'
import { useOwnMedia } from '#web/call/own-media.tsx'
import { useRemoteTiles } from '#web/call/use-remote-tiles.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { NoPage } from '#web/pages/no-page.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { TableRoom } from '../components/table-room.tsx'
import { TryingBanner } from '../components/trying-banner.tsx'
import { useSeat } from '../hooks/use-seat.ts'

/** Takes the seat on arrival and gives it up on leaving; what is shown follows from the rows. */
export function AtTable() {
  const { tableId = '' } = useParams({ strict: false })
  const { lounge, me } = useVenue()
  const paths = useVenuePaths()
  const navigate = useNavigate()
  const seat = useSeat(tableId)
  const own = useOwnMedia()
  const callNotice = useCallNotice()
  const notice = callNotice ?? (seat.isTrying && <TryingBanner />)
  const table = lounge.tables.find(({ id }) => id === tableId)
  const others = useRemoteTiles(table?.people.filter(({ attendeeId }) => attendeeId !== me.attendeeId) ?? [])
  if (!table) return <NoPage />
  if (seat.isLost) return <Navigate to={paths.foyer} replace />
  if (!seat.isSeated) return <LoadingPage notice={notice} />
  const isMuted = !own.isMicrophoneOn
  const leave = async () => {
    if (await seat.leave()) await navigate({ href: paths.foyer })
  }
  return (
    <TableRoom
      table={{ ...table, topic: table.topic ?? undefined }}
      you={{
        id: me.attendeeId,
        name: me.name,
        isYou: true,
        isMuted,
        isListening: isMuted && me.listensFirst,
        video: own.video,
      }}
      others={others}
      {...own}
      notice={notice}
      onLeave={() => void leave()}
    />
  )
}
