import type { Database } from '@stamtafel/db'
import { presences, stageRoles } from '@stamtafel/db/schema'
import type { AttendeeActor, HostStageCommand, OwnStageCommand, SessionCommand } from '@stamtafel/domain'
import { addMember, addStage, createGathering, tabOf } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { createMediaRooms, createVenue } from '../places/create-venue.ts'
import { createStages, createStageTimer } from '../stages/create-stages.ts'

interface StageOptions {
  readonly people: number
  readonly talks?: number
}

/** An event with a stage at which everybody is, connected to its media room as a page would be; an organiser hosts it. */
export async function startStage(db: Database, { people, talks = 1 }: StageOptions) {
  const gathering = await createGathering(db, { people })
  const { deps, eventId, organisationId, actors } = gathering
  const stage = await addStage(db, { eventId, startsAt: deps.now(), talks })
  const { stageId, talkId } = stage
  const stages = createStages(deps)
  const venue = createVenue(deps)
  const organiser = await addMember(db, organisationId, 'organiser')

  const enter = async (actor: AttendeeActor) => {
    const entered = await venue.enterPlace(actor, {
      tabId: tabOf(actor.attendeeId),
      to: { kind: 'stage', stageId },
    })
    const room = await roomOf(actor)
    if (room !== null) deps.media.join(room, actor.attendeeId, { sources: [], isHidden: true })
    return entered
  }
  const roomOf = async ({ attendeeId }: AttendeeActor) => {
    const [row] = await db.select().from(presences).where(eq(presences.attendeeId, attendeeId))
    return row?.mediaRoom ?? null
  }
  for (const actor of actors) await enter(actor)

  return {
    ...gathering,
    ...stage,
    stages,
    venue,
    organiser,
    enter,
    roomOf,
    timer: createStageTimer(deps),
    rooms: createMediaRooms(deps),
    leave: (actor: AttendeeActor) =>
      venue.enterPlace(actor, { tabId: tabOf(actor.attendeeId), to: { kind: 'foyer' } }),
    say: (actor: AttendeeActor, type: OwnStageCommand) => stages.giveCommand(actor, { stageId, type }),
    host: ({ attendeeId }: AttendeeActor, type: HostStageCommand, by = organiser) =>
      stages.giveHostCommand(by, { eventId, stageId, attendeeId, type }),
    session: (type: SessionCommand, { by = organiser, sessionId = talkId } = {}) =>
      stages.giveSessionCommand(by, { eventId, sessionId, type }),
    /** Straight onto the stage, by invitation. */
    bringUp: async (actor: AttendeeActor) => {
      await stages.giveHostCommand(organiser, {
        eventId,
        stageId,
        attendeeId: actor.attendeeId,
        type: 'invite',
      })
      await stages.giveCommand(actor, { stageId, type: 'accept' })
    },
    roleOf: async ({ attendeeId }: AttendeeActor) =>
      (await db.select().from(stageRoles).where(eq(stageRoles.attendeeId, attendeeId)))[0]?.role ??
      'audience',
    /** What the media server lets somebody do. */
    permissionsOf: async (actor: AttendeeActor) => {
      const room = await roomOf(actor)
      const inside = room === null ? [] : await deps.media.listParticipants(room)
      return inside.find(({ identity }) => identity === actor.attendeeId)?.permissions
    },
    /** What was published from here on. */
    during: async (work: () => Promise<unknown>) => {
      const before = deps.live.published.length
      await work()
      return deps.live.published.slice(before).filter((one) => one.eventId === eventId)
    },
  }
}
