import { later } from '#web/ui/later.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { useAnnouncement } from '../hooks/use-announcement.ts'

const AnnouncementCard = later(async () => (await import('./announcement-card.tsx')).AnnouncementCard)
const AskedMoveCard = later(async () => (await import('./asked-move-card.tsx')).AskedMoveCard)

/** What hosts have to say, over whichever page of the venue is open; it covers no more than the top of it. */
export function FromHosts() {
  const { askedMove } = useVenue()
  const { said, close } = useAnnouncement()
  if (!said && !askedMove) return null
  return (
    <div className="pointer-events-none fixed inset-x-2 top-23 z-20 flex flex-col items-center gap-2 md:inset-x-6">
      {said && <AnnouncementCard key={said.id} said={said} onClose={close} />}
      {askedMove && <AskedMoveCard key={askedMove.id} asked={askedMove} />}
    </div>
  )
}
