import { House, Users } from 'lucide-react'
import { Avatar } from '../ui/avatar.tsx'
import { useClock } from '../ui/clock.tsx'
import { LanguageButton, LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx'
import { useTexts } from '../ui/texts.tsx'
import { VenueBar } from '../ui/venue-bar.tsx'

interface EventBarProps {
  readonly event: { readonly name: string; readonly organisationName: string; readonly startsAt: string }
  readonly person: { readonly id: string; readonly name: string }
  readonly current: 'foyer' | 'people'
  readonly foyer: string
  readonly people: string
}

/** The bar above the pages of an event in which nobody talks. */
export function EventBar({ event, person, current, foyer, people }: EventBarProps) {
  const { t, format } = useTexts()
  const today = format.day(useClock()())
  const day = format.day(event.startsAt)
  const organisation = event.organisationName
  return (
    <VenueBar
      home={foyer}
      name={event.name}
      detail={day === today ? t('venue.today', { organisation }) : t('venue.on', { organisation, day })}
      navigation={t('venue.nav')}
      links={[
        { href: foyer, label: t('venue.foyer'), icon: House, isCurrent: current === 'foyer' },
        { href: people, label: t('venue.people'), icon: Users, isCurrent: current === 'people' },
      ]}
    >
      <div className="max-lg:hidden">
        <LanguageSwitch />
      </div>
      <LanguageButton className="lg:hidden" />
      <ThemeSwitch />
      <Avatar {...person} size={36} isYou />
    </VenueBar>
  )
}
