import { listEvents as listStoredEvents } from '@stamtafel/db'
import { allowedTo, can, DomainError, type Actor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

export type ListedEvent = Awaited<ReturnType<typeof listEvents>>[number]

/** The events of an organisation, the latest start first; drafts for those only who may work on them. */
export async function listEvents(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { organisationId }: { readonly organisationId: string },
) {
  if (!can(actor, 'organisation.see', { organisationId })) {
    throw new DomainError('organisation.not-found', `No organisation ${organisationId} for this actor`)
  }
  const events = await listStoredEvents(db, organisationId)
  const subjectOf = (eventId: string) => ({ organisationId, eventId })
  return events
    .filter(({ id, phase }) => phase === 'published' || can(actor, 'event.manage', subjectOf(id)))
    .map((event) => ({ ...event, allowed: allowedTo(actor, subjectOf(event.id)) }))
}
