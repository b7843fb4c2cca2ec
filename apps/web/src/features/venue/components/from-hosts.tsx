import { later } from '#web/ui/later.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { useAnnouncement } from '../hooks/use-announcement.ts'

const AnnouncementCard = later(async () => (await import('./announcement-card.tsx')).AnnouncementCard)
const AskedMoveCard = later(async () => (await import('./asked-move-card.tsx')).AskedMoveCard)

/** What hosts have to say, in a row of its own above whichever page of the venue is open: on no face, and first for the keyboard. */
export function FromHosts() {
  const { askedMove } = useVenue()
  const { said, close } = useAnnouncement()
  if (!said && !askedMove) return null
  return (
    <div className="from-hosts">
      {askedMove && <AskedMoveCard key={askedMove.id} asked={askedMove} />}
      {said && <AnnouncementCard key={said.id} said={said} onClose={close} />}
    </div>
  )
}
