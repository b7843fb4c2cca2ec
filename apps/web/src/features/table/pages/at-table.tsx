import type { VenueView } from '@stamtafel/contracts'
import { Navigate, useNavigate, useParams } from '#web/routing/index.ts'
import { useState } from 'react'
import { useCallNotice } from '#web/call/call-notice.tsx'
import { useOwnMedia, type OwnMedia } from '#web/call/own-media.tsx'
import { OwnScreenCard, ShareButton, SharedScreen } from '#web/call/screen-share.tsx'
import { useEnteredPlace } from '#web/call/use-entered-place.ts'
import { UnseenNow } from '#web/call/unseen-now.tsx'
import { useRemoteTiles } from '#web/call/use-remote-tiles.tsx'
import { ChatButton } from '#web/chat/chat-button.tsx'
import { useMedia } from '#web/media/index.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { NoPage } from '#web/pages/no-page.tsx'
import type { DoneAct } from '#web/people/act.ts'
import { AnotherTable } from '#web/seating/another-table.tsx'
import { LateNobodyDialog } from '#web/seating/take-me-somewhere.tsx'
import { findTable } from '#web/venue/find-table.ts'
import { useVenuePaths } from '#web/venue/paths.ts'
import { later, useFetchSoon } from '#web/ui/later.tsx'
import type { TilePerson } from '#web/ui/tile.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { PeopleButton } from '../components/people-button.tsx'
import { LateTablePanel } from '../components/table-panel.tsx'
import { LateScreenTable, TableRoom } from '../components/table-room.tsx'
import { TryingBanner } from '../components/trying-banner.tsx'
import { useQuietArrival } from '../hooks/use-quiet-arrival.ts'
import { useTablePanel } from '../hooks/use-table-panel.ts'

const LateLeftTable = later(
  async () => (await import('../components/left-table.tsx')).LeftTable,
  <LoadingPage />,
)
const LATE = [LateLeftTable, LateScreenTable, LateNobodyDialog, LateTablePanel] as const

/** A table, and what stands there once one has left it by an act against somebody. */
export function AtTable() {
  const { tableId = '' } = useParams()
  const { lounges, me } = useVenue()
  const { foyer } = useVenuePaths()
  const [done, setDone] = useState<DoneAct>()
  useFetchSoon(LATE)
  if (!done) return <Seated key={tableId} tableId={tableId} onActed={setDone} />
  const number = findTable(lounges, tableId)?.table.number ?? 0
  return <LateLeftTable number={number} done={done} myName={me.name} foyer={foyer} />
}

interface SeatedProps {
  readonly tableId: string
  readonly onActed: (done: DoneAct) => void
}

/** Takes the seat on arrival and gives it up on leaving; what is shown follows from the rows. */
function Seated({ tableId, onActed }: SeatedProps) {
  const { lounges, me } = useVenue()
  const paths = useVenuePaths()
  const navigate = useNavigate()
  const seat = useEnteredPlace({ kind: 'table', tableId })
  useQuietArrival()
  const panel = useTablePanel(tableId)
  const own = useOwnMedia()
  const callNotice = useCallNotice()
  const notice = callNotice ?? (seat.isTrying && <TryingBanner />)
  const table = findTable(lounges, tableId)?.table
  const others = useRemoteTiles(table?.people.filter(({ attendeeId }) => attendeeId !== me.attendeeId) ?? [])
  const nameOf = (id: string) => table?.people.find(({ attendeeId }) => attendeeId === id)?.name
  const screen = useScreen(nameOf)
  if (!table) return <NoPage />
  if (seat.isLost) return <Navigate href={paths.foyer} replace />
  if (!seat.isThere) return <LoadingPage notice={notice} />
  const leave = async () => {
    if (await seat.leave()) await navigate({ href: paths.foyer })
  }
  const you = youAt(me, own)
  const acting = {
    room: seat.room,
    onActed: (done: DoneAct) => {
      seat.forget()
      onActed(done)
    },
  }
  return (
    <TableRoom
      table={{ ...table, topic: table.topic ?? undefined }}
      you={you}
      others={others}
      {...own}
      notice={
        <>
          {notice}
          <UnseenNow others={others.map(({ id }) => id)} />
        </>
      }
      chatButton={<ChatButton chat={panel.chat} />}
      peopleButton={<PeopleButton people={panel.people} />}
      screen={screen}
      shareButton={<ShareButton nameOf={nameOf} />}
      anotherButton={<AnotherTable onLeft={seat.forget} />}
      panel={
        panel.tab && <LateTablePanel panel={panel} people={{ you, others, seats: table.seats, ...acting }} />
      }
      onLeave={() => void leave()}
    />
  )
}

function youAt(
  { attendeeId, name, listensFirst, typesAlong }: VenueView['me'],
  { isMicrophoneOn, video }: OwnMedia,
): TilePerson {
  const isMuted = !isMicrophoneOn
  return {
    id: attendeeId,
    name,
    isYou: true,
    isMuted,
    isListening: isMuted && listensFirst,
    isTyping: typesAlong,
    video,
  }
}

/** The screen that is shown at the table, somebody else's before one's own, with the name that the table knows them by. */
function useScreen(nameOf: (attendeeId: string) => string | undefined) {
  const { me } = useVenue()
  const { screen } = useMedia()
  const { sharer, phase } = screen
  if (sharer) {
    const name = nameOf(sharer.attendeeId) ?? sharer.name
    return { by: sharer.attendeeId, picture: <SharedScreen sharer={sharer} name={name} /> }
  }
  return phase === 'sharing' ? { by: me.attendeeId, picture: <OwnScreenCard /> } : undefined
}
