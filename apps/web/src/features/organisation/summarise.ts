import type { EventCard } from '@stamtafel/contracts'
import type { EventSummary } from './components/organisation-page.tsx'

/** An event as the home page lists it; whoever may not manage it is led to its public page. */
export function summarise(event: EventCard): EventSummary {
  const isOver = new Date(event.endsAt).getTime() < Date.now()
  const href = event.allowed.includes('event.manage') ? `/organise/${event.id}` : `/e/${event.slug}`
  return { ...event, href, state: isOver ? 'over' : event.phase }
}
