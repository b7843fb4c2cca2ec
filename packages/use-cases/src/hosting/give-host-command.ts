import {
  bumpRevision,
  findSpeedDate,
  insertHostCommand,
  lockSpeedDate,
  transact,
  type Transaction,
} from '@stamtafel/db'
import {
  DomainError,
  doorsAt,
  membershipOf,
  type EventTimes,
  type HostCommandType,
  type UserActor,
} from '@stamtafel/domain'
import type { Deps } from '../deps.ts'
import { authoriseEvent } from '../events/authorise-event.ts'
import { orderTending } from '../speed-dates/order-tending.ts'
import { closeRooms } from './close-rooms.ts'
import { describeHosted, type HostedFacts } from './describe-hosted.ts'
import { changeBy, writeChange } from './write-change.ts'

export type HostingDeps = Pick<Deps, 'db' | 'jobs' | 'live' | 'media' | 'now' | 'log'>

export type HostCommand =
  | { readonly type: Exclude<HostCommandType, 'say'> }
  | { readonly type: 'say'; readonly text: string }

interface Given {
  readonly eventId: string
  readonly speedDateId: string
  /** The number of the latest command that the host has seen. */
  readonly after: number
  readonly command: HostCommand
}

/** Does what a host says, unless another host has done something that this one has not seen. */
export async function giveHostCommand(
  deps: HostingDeps,
  actor: UserActor,
  given: Given,
): Promise<HostedFacts> {
  const { eventId, speedDateId } = given
  const event = await authoriseEvent(deps.db, actor, { permission: 'speed-date.host', eventId })
  const byPersonId = membershipOf(actor, event.organisationId)?.personId ?? ''
  const done = await transact(deps.db, (tx) => obey(deps, tx, { ...given, byPersonId, event }))
  if (done) await announce(deps, { ...done, eventId, speedDateId })
  const hosted = await describeHosted(deps.db, eventId)
  const facts = hosted.find(({ id }) => id === speedDateId)
  if (!facts) throw new DomainError('speed-date.not-found', `Speed date ${speedDateId} is gone`)
  return facts
}

interface Done {
  readonly revision: number
  readonly now: Date
  /** Made for rounds that will not be. */
  readonly mediaRooms: readonly string[]
}

async function obey(
  deps: Pick<Deps, 'now'>,
  tx: Transaction,
  {
    eventId,
    speedDateId,
    after,
    command,
    byPersonId,
    event,
  }: Given & {
    readonly byPersonId: string
    readonly event: EventTimes
  },
): Promise<Done | undefined> {
  const commands = await lockSpeedDate(tx, speedDateId)
  const speedDate = await findSpeedDate(tx, speedDateId)
  if (commands === undefined || speedDate?.eventId !== eventId) {
    throw new DomainError('speed-date.not-found', `No speed date ${speedDateId} at event ${eventId}`)
  }
  if (commands !== after) {
    throw new DomainError('speed-date.outdated', `${commands} commands, and the host has seen ${after}`)
  }
  const now = deps.now()
  const change = changeBy(speedDate, { type: command.type, now })
  if (!change) return undefined
  if (command.type === 'start' && doorsAt(event, now) !== 'open') {
    throw new DomainError('event.wrong-phase', 'Nobody can come before the doors are open')
  }
  const mediaRooms = await writeChange(tx, speedDate, { change, now })
  const text = command.type === 'say' ? command.text : null
  const number = commands + 1
  await insertHostCommand(tx, { speedDateId, number, type: command.type, byPersonId, text, now })
  return { revision: await bumpRevision(tx, eventId), now, mediaRooms }
}

/** Clients look anew at once, and the worker at what is due next. */
async function announce(
  deps: HostingDeps,
  { eventId, speedDateId, revision, now, mediaRooms }: Done & Pick<Given, 'eventId' | 'speedDateId'>,
): Promise<void> {
  const message = { type: 'speed-date.changed', speedDateId } as const
  await deps.live.publish({ eventId, revision, to: 'event', message })
  await orderTending(deps, { speedDateId, now })
  await closeRooms(deps, mediaRooms)
}
