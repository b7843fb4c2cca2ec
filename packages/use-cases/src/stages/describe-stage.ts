import { countAtStage, listStageRoles, listTalks, type Database, type StoredStage } from '@stamtafel/db'
import {
  MOST_ON_STAGE,
  nextSession,
  secondsAfter,
  STAGE_GOODBYE_SECONDS,
  stagePartOf,
} from '@stamtafel/domain'
import { isStageHost } from './is-stage-host.ts'

type Talk = Awaited<ReturnType<typeof listTalks>>[number]

type Role = Awaited<ReturnType<typeof listStageRoles>>[number]
type NamedStage = Pick<StoredStage, 'id' | 'name'>

/** A stage as everybody at its event may see it, with all that only hosts see. */
export async function describeStage(db: Database, stage: NamedStage) {
  const [roles, talks, watching] = await Promise.all([
    listStageRoles(db, [stage.id]),
    listTalks(db, [stage.id]),
    countAtStage(db, stage.id),
  ])
  return describe({ ...stage, watching }, { roles, talks })
}

/** Several at once, in as many queries as one. */
export async function describeStages(
  db: Database,
  stages: readonly (NamedStage & { readonly watching: number })[],
) {
  const ids = stages.map(({ id }) => id)
  const [roles, talks] = await Promise.all([listStageRoles(db, ids), listTalks(db, ids)])
  return stages.map((stage) =>
    describe(stage, {
      roles: roles.filter(({ stageId }) => stageId === stage.id),
      talks: talks.filter(({ stageId }) => stageId === stage.id),
    }),
  )
}

function describe(
  { id, name, watching }: NamedStage & { readonly watching: number },
  { roles, talks }: { readonly roles: readonly Role[]; readonly talks: readonly Talk[] },
) {
  const onStage = roles.filter(({ role }) => role === 'on-stage').map(withPart)
  return {
    id,
    name,
    onStage,
    invited: roles.filter(({ role }) => role === 'invited').map(toPerson),
    hands: roles.filter(({ role }) => role === 'raised').map(toPerson),
    mostOnStage: MOST_ON_STAGE,
    watching,
    clearsAt: onStage.length > 0 ? clearsAt(talks) : null,
    sessions: talks,
  }
}

/** As much of somebody as others may see. */
function toPerson({ attendeeId, name, since, isAway }: Role) {
  return { attendeeId, name, since, isAway }
}

function withPart(role: Role) {
  return { ...toPerson(role), part: stagePartOf({ hadHand: role.hadHand, isHost: isStageHost(role) }) }
}

export type HostedStage = Awaited<ReturnType<typeof describeStage>>

/** What is live on a stage, or what ended last while people are still on it or nothing more comes; and what comes next. */
export function currentAndNext(
  { sessions, clearsAt: clears }: Pick<HostedStage, 'sessions' | 'clearsAt'>,
  now: Date,
) {
  const live = sessions.find(({ phase }) => phase === 'live')
  const next = nextSession(sessions, now)
  const isAfter = clears !== null || next === undefined
  return {
    current: live ?? (isAfter ? lastEnded(sessions) : null) ?? null,
    next: next ? { ...next.session, until: next.until } : null,
  }
}

/** When those who are left on a stage are brought down; never while a session is live there. */
function clearsAt(talks: readonly Talk[]): Date | null {
  if (talks.some(({ phase }) => phase === 'live')) return null
  const endedAt = lastEnded(talks)?.endedAt
  return endedAt ? secondsAfter(endedAt, STAGE_GOODBYE_SECONDS) : null
}

function lastEnded(talks: readonly Talk[]): Talk | undefined {
  return talks
    .filter(({ endedAt }) => endedAt !== null)
    .toSorted((a, b) => Number(a.endedAt) - Number(b.endedAt))
    .at(-1)
}
