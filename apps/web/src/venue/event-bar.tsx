import { Armchair, CalendarDays, House, Presentation, Timer, Users } from 'lucide-react'
import { Avatar } from '../ui/avatar.tsx'
import { useClock } from '../ui/clock.tsx'
import { LanguageButton, LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx'
import { useTexts } from '../ui/texts.tsx'
import { VenueBar, type VenueLink } from '../ui/venue-bar.tsx'
import { HelpButton } from './help.tsx'
import { useVenuePaths } from './paths.ts'
import { useVenue } from './queries.ts'

const MOST_ON_A_PHONE = 5

/** The pages of an event to which its bar leads. */
export type VenuePage = 'foyer' | 'agenda' | 'stage' | 'lounges' | 'dates' | 'people'

/** The bar above the pages of an event in which nobody talks. */
export function EventBar({ current }: { readonly current: VenuePage }) {
  const { t, format } = useTexts()
  const { event, me } = useVenue()
  const today = format.day(useClock()())
  const day = format.day(event.startsAt)
  const organisation = event.organisationName
  return (
    <VenueBar
      home={useVenuePaths().foyer}
      name={event.name}
      detail={day === today ? t('venue.today', { organisation }) : t('venue.on', { organisation, day })}
      navigation={t('venue.nav')}
      links={useWays(current)}
    >
      <div className="max-lg:hidden">
        <LanguageSwitch />
      </div>
      <LanguageButton className="lg:hidden" />
      <ThemeSwitch />
      <HelpButton className="max-md:hidden" />
      <Avatar id={me.attendeeId} name={me.name} size={36} isYou />
    </VenueBar>
  )
}

/** The ways from here to what the event has; a phone has room for five. */
function useWays(current: VenuePage): VenueLink[] {
  const { t } = useTexts()
  const { event, lounges, speedDates, stages } = useVenue()
  const paths = useVenuePaths()
  const [lounge] = lounges
  const [speedDate] = speedDates
  const isOpen = event.doors === 'open'
  const ways: (Omit<VenueLink, 'isCurrent' | 'isLeftOutOnPhones'> & { page: VenuePage })[] = [
    { page: 'foyer', href: paths.foyer, label: t('venue.foyer'), icon: House },
    { page: 'agenda', href: paths.agenda, label: t('venue.agenda'), icon: CalendarDays },
  ]
  const [stage, ...more] = stages
  if (isOpen && stage) {
    const way =
      more.length > 0
        ? { href: paths.stages, label: t('venue.stages') }
        : { href: paths.stage(stage.id), label: t('venue.stage') }
    ways.push({ page: 'stage', icon: Presentation, ...way })
  }
  if (isOpen && lounge) {
    ways.push({ page: 'lounges', href: paths.lounge(lounge.id), label: t('venue.lounges'), icon: Armchair })
  }
  if (isOpen && speedDate) {
    ways.push({ page: 'dates', href: paths.date(speedDate.id), label: t('venue.dates'), icon: Timer })
  }
  ways.push({ page: 'people', href: paths.people, label: t('venue.people'), icon: Users })
  const isTooMany = ways.length > MOST_ON_A_PHONE
  return ways.map(({ page, ...way }) => ({
    ...way,
    isCurrent: page === current,
    // The foyer and the programme lead to each stage.
    isLeftOutOnPhones: isTooMany && page === 'stage',
  }))
}
