import {
  countAtStage,
  findPersonAttending,
  listPeopleAtStage as listStoredPeople,
  listStagesWatched,
  transact,
} from '@stamtafel/db'
import { DomainError, type HostStageCommand, type UserActor } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { announceRole, changeRole } from './change-role.ts'
import { describeStage, describeStages, type HostedStage } from './describe-stage.ts'
import { stageOfEvent } from './stage-of-event.ts'
import type { StageDeps } from './give-stage-command.ts'

/** Lists above this are searched. */
const SHOWN_PEOPLE = 50

/** The stages of an event for whoever hosts them. */
export async function listHostStages(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: UserActor,
  { eventId }: { readonly eventId: string },
) {
  const { revision } = await authoriseEvent(deps.db, actor, { permission: 'stage.host', eventId })
  const stages = await describeStages(deps.db, await listStagesWatched(deps.db, eventId))
  return { revision, now: deps.now(), stages }
}

interface AskedPeople {
  readonly eventId: string
  readonly stageId: string
  readonly search?: string | undefined
}

/** Who is at a stage, so that a host finds whom to invite. */
export async function listPeopleAtStage(
  { db }: Pick<Deps, 'db'>,
  actor: UserActor,
  { eventId, stageId, search = '' }: AskedPeople,
) {
  await authoriseEvent(db, actor, { permission: 'stage.host', eventId })
  const { id } = await stageOfEvent(db, { eventId, stageId })
  const [watching, people] = await Promise.all([
    countAtStage(db, id),
    listStoredPeople(db, { stageId: id, search, most: SHOWN_PEOPLE }),
  ])
  return { watching, people }
}

interface Given {
  readonly eventId: string
  readonly stageId: string
  readonly attendeeId: string
  readonly type: HostStageCommand
}

/** Does what a host says about one person at a stage; what another host has done already changes nothing. */
export async function giveHostStageCommand(
  deps: StageDeps,
  actor: UserActor,
  { eventId, stageId, attendeeId, type }: Given,
): Promise<HostedStage> {
  const { db } = deps
  await authoriseEvent(db, actor, { permission: 'stage.host', eventId })
  const stage = await stageOfEvent(db, { eventId, stageId })
  const personId = await findPersonAttending(db, { eventId, attendeeId })
  if (!personId) throw new DomainError('attendee.not-found', `No attendee ${attendeeId} at event ${eventId}`)
  const asked = { eventId, stageId, attendeeId, personId, command: type, now: deps.now() }
  const changed = await transact(db, (tx) => changeRole(tx, asked))
  if (changed) await announceRole(deps, changed)
  return describeStage(db, stage)
}
