import { findMemberRole, findPresenceOf, findStageRole, findVenueEvent, type Database } from '@stamtafel/db'
import { allowedAtStage, can, DomainError, type AttendeeActor, type StageRoleFacts } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { currentAndNext, describeStage } from './describe-stage.ts'
import { isStageHost } from './is-stage-host.ts'
import { stageOfEvent } from './stage-of-event.ts'

export type StageFacts = Awaited<ReturnType<typeof seeStage>>

/** A stage as one attendee sees it, from wherever they are; the revision is read first, so that it never claims too much. */
export async function seeStage(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: AttendeeActor,
  { stageId }: { readonly stageId: string },
) {
  const { db } = deps
  const { eventId, attendeeId, personId, organisationId } = actor
  const { event, stage } = await findOpenStage(db, actor, stageId)
  const [{ onStage, invited, sessions, ...described }, presence, role, memberRole] = await Promise.all([
    describeStage(db, stage),
    findPresenceOf(db, attendeeId),
    findStageRole(db, attendeeId),
    findMemberRole(db, personId),
  ])
  const isHere = presence?.eventId === eventId && presence.stageId === stageId
  const own = role?.stageId === stageId ? role : undefined
  const others = [...onStage, ...invited].filter((other) => other.attendeeId !== attendeeId)
  const facts: StageRoleFacts = {
    role: own?.role ?? 'audience',
    othersOn: others.length,
    isLive: sessions.some(({ phase }) => phase === 'live'),
  }
  const { id, name, mostOnStage, watching, clearsAt } = described
  const now = deps.now()
  return {
    revision: event.revision,
    now,
    id,
    name,
    mostOnStage,
    watching,
    clearsAt,
    onStage,
    ...currentAndNext({ sessions, clearsAt }, now),
    me: {
      isHere,
      role: facts.role,
      since: own?.since ?? null,
      isHost: isStageHost({ eventId, organisationId, personId, memberRole }),
    },
    allowed: isHere ? allowedAtStage(facts) : [],
  }
}

/** A stage of the attendee's own event; any other is not there. */
export async function findOpenStage(db: Database, actor: AttendeeActor, stageId: string) {
  const found = await findVenueEvent(db, actor.eventId)
  if (!found || !can(actor, 'stage.enter', actor)) {
    throw new DomainError('event.not-found', `No event ${actor.eventId} for this actor`)
  }
  return { event: found.event, stage: await stageOfEvent(db, { eventId: actor.eventId, stageId }) }
}
