import {
  HOST_STAGE_COMMANDS,
  OWN_STAGE_COMMANDS,
  SESSION_COMMANDS,
  SESSION_PHASES,
  STAGE_PARTS,
  STAGE_ROLES,
} from '@stamtafel/domain'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, line } from './values.ts'

const stageParams = z.object({ eventId: Id, stageId: Id })

/** A talk on a stage, and how far hosts have brought it. */
export const SessionView = z.object({
  id: Id,
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  phase: z.enum(SESSION_PHASES),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
})
export type SessionView = z.infer<typeof SessionView>

const AskedView = z.object({ attendeeId: Id, name: z.string(), since: Instant, isAway: z.boolean() })

/** Somebody on stage, and as what; `isAway` while their place is held. */
export const OnStageView = AskedView.extend({ part: z.enum(STAGE_PARTS) })
export type OnStageView = z.infer<typeof OnStageView>

const stageParts = {
  id: Id,
  name: z.string(),
  /** The longest there first. */
  onStage: z.array(OnStageView),
  /** As many as may be on stage at once. */
  mostOnStage: z.int(),
  /** How many are at the stage, places held for the away included. */
  watching: z.int().nonnegative(),
  /** When those on stage are brought down after the end of their session. */
  clearsAt: Instant.nullable(),
}

/** A stage as one attendee sees it; one may look at it from anywhere at the event, and is there by the door. */
export const StageView = z.object({
  revision: z.int(),
  now: Instant,
  ...stageParts,
  /** What is live here, else what ended last if people are still on stage from it or nothing more comes. */
  current: SessionView.nullable(),
  /** What comes next; from `until` on, if no host begins anything, another one or nothing does. */
  next: SessionView.extend({ until: Instant }).nullable(),
  /** `isHost` for whoever may run this stage in the control room. */
  me: z.object({
    isHere: z.boolean(),
    role: z.enum(STAGE_ROLES),
    since: Instant.nullable(),
    isHost: z.boolean(),
  }),
  /** What I may say at this moment. */
  allowed: z.array(z.enum(OWN_STAGE_COMMANDS)),
})
export type StageView = z.infer<typeof StageView>

export const seeStage = defineRoute({
  method: 'GET',
  url: '/events/:eventId/stages/:stageId',
  schema: {
    operationId: 'seeStage',
    tags: ['stage'],
    params: stageParams,
    response: { 200: StageView, '4xx': Problem },
  },
})

/** Hand up or down, an invitation accepted or declined, down from the stage; only for those who are at it. */
export const giveStageCommand = defineRoute({
  method: 'POST',
  url: '/events/:eventId/stages/:stageId/commands',
  schema: {
    operationId: 'giveStageCommand',
    tags: ['stage'],
    params: stageParams,
    body: z.strictObject({ type: z.enum(OWN_STAGE_COMMANDS) }),
    response: { 200: StageView, '4xx': Problem },
  },
})

/** A stage as its hosts see it. */
export const HostStageView = z.object({
  ...stageParts,
  /** Those whom a host has asked on stage, and who have not answered. */
  invited: z.array(AskedView),
  /** Raised hands, the longest up first. */
  hands: z.array(AskedView),
  /** The talks of this stage by their start, with the names of the hosts who began and ended them. */
  sessions: z.array(SessionView.extend({ startedBy: z.string().nullable(), endedBy: z.string().nullable() })),
})
export type HostStageView = z.infer<typeof HostStageView>

export const listHostStages = defineRoute({
  method: 'GET',
  url: '/organise/:eventId/stages',
  schema: {
    operationId: 'listHostStages',
    tags: ['host'],
    params: z.object({ eventId: Id }),
    response: {
      200: z.object({ revision: z.int(), now: Instant, stages: z.array(HostStageView) }),
      '4xx': Problem,
    },
  },
})

/** Who is at a stage, by name, at most 50: more are found by searching. */
export const listPeopleAtStage = defineRoute({
  method: 'GET',
  url: '/organise/:eventId/stages/:stageId/people',
  schema: {
    operationId: 'listPeopleAtStage',
    tags: ['host'],
    params: stageParams,
    querystring: z.object({ search: line(80).exactOptional() }),
    response: {
      200: z.object({
        watching: z.int().nonnegative(),
        people: z.array(
          z.object({ attendeeId: Id, name: z.string(), role: z.enum(STAGE_ROLES), isAway: z.boolean() }),
        ),
      }),
      '4xx': Problem,
    },
  },
})

/** Begins or ends a talk; doing again what another host has done changes nothing. */
export const giveSessionCommand = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/sessions/:sessionId/commands',
  schema: {
    operationId: 'giveSessionCommand',
    tags: ['host'],
    params: z.object({ eventId: Id, sessionId: Id }),
    body: z.strictObject({ type: z.enum(SESSION_COMMANDS) }),
    response: { 200: HostStageView, '4xx': Problem },
  },
})

/** Asks somebody at the stage onto it, takes the invitation back, or brings them down. */
export const giveHostStageCommand = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/stages/:stageId/people/:attendeeId/commands',
  schema: {
    operationId: 'giveHostStageCommand',
    tags: ['host'],
    params: z.object({ eventId: Id, stageId: Id, attendeeId: Id }),
    body: z.strictObject({ type: z.enum(HOST_STAGE_COMMANDS) }),
    response: { 200: HostStageView, '4xx': Problem },
  },
})
