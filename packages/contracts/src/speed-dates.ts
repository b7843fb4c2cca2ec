import {
  ENTRY_STATES,
  HOST_COMMANDS,
  PARTNER_STATES,
  ROUND_PHASES,
  SAID_ENTRY_STATES,
  SIGNS,
  SITTING_OUT_REASONS,
  SPEED_DATE_PHASES,
} from '@stamtafel/domain'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id, Instant } from './values.ts'

const speedDateParams = z.object({ eventId: Id, speedDateId: Id })

/** What everybody sees of a speed date, whether they are in it or host it. */
export const SpeedDateFacts = z.object({
  id: Id,
  title: z.string(),
  phase: z.enum(SPEED_DATE_PHASES),
  startsAt: Instant,
  firstBellAt: Instant,
  round: z.int().nonnegative(),
  rounds: z.int().positive(),
  roundSeconds: z.int(),
  breakSeconds: z.int(),
  joined: z.int().nonnegative(),
  here: z.int().nonnegative(),
  /** Since when a host has it stand still. */
  pausedAt: Instant.nullable(),
  /** When it ends at the latest, after it was stopped. */
  stopsAt: Instant.nullable(),
})

export const SpeedDateView = SpeedDateFacts.extend({
  gatherSeconds: z.int(),
  myEntry: z.enum(ENTRY_STATES).nullable(),
})
export type SpeedDateView = z.infer<typeof SpeedDateView>

export const Named = z.object({ attendeeId: Id, name: z.string() })
export type Named = z.infer<typeof Named>

/** Somebody one is with in a round. */
export const PartnerView = Named.extend({
  state: z.enum(PARTNER_STATES),
  /** Until when their place is held (R2) or their look is waited for (R4). */
  until: Instant.nullable(),
  /** When they come to a pairing that talks already (R11). */
  joinsAt: Instant.nullable(),
  listensFirst: z.boolean(),
  typesAlong: z.boolean(),
  /** Both were in the pairing at one time: only then is there something to note of them. */
  isMet: z.boolean(),
})
export type PartnerView = z.infer<typeof PartnerView>

/** My seat in a round, without its token: that comes from the live stream or from `media-token`. */
export const RoundSeatView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pairing'),
    pairingId: Id,
    /** Mine in the order of turns, from 0. */
    position: z.int().nonnegative(),
    /** In the order of turns. */
    partners: z.array(PartnerView.extend({ position: z.int().nonnegative() })),
    reasons: z.array(z.string()),
    /** Until when the others wait for me, who did not look at the bell. */
    absentUntil: Instant.nullable(),
    /** When I come to a pairing that talks already. */
    joinsAt: Instant.nullable(),
  }),
  z.object({ kind: z.literal('sitting-out'), reason: z.enum(SITTING_OUT_REASONS) }),
  /** The others have left: what now? `partner` left last, `met` is everybody one was with, `wantsElse` once *Meet someone else* is chosen. */
  z.object({
    kind: z.literal('deserted'),
    partner: Named,
    met: z.array(Named),
    wantsElse: z.boolean(),
  }),
  /** Not in this round: came after it was prepared, left it, or takes a breather. */
  z.object({ kind: z.literal('none') }),
])
export type RoundSeatView = z.infer<typeof RoundSeatView>

export const RoundView = z.object({
  id: Id,
  number: z.int().positive(),
  phase: z.enum(ROUND_PHASES),
  /** Brings together, within a round, those who would only wait. */
  isSide: z.boolean(),
  opensAt: Instant,
  bell: Instant,
  endsAt: Instant,
  goodbyeUntil: Instant,
  seat: RoundSeatView,
})
export type RoundView = z.infer<typeof RoundView>

/** What a host has done, by the name of the person. */
export const HostCommandView = z.object({
  number: z.int().positive(),
  type: z.enum(HOST_COMMANDS),
  by: z.string(),
  at: Instant,
  text: z.string().nullable(),
})
export type HostCommandView = z.infer<typeof HostCommandView>

/** A speed date as one attendee sees it: `current` are the rounds prepared, talking or saying goodbye, `past` those before. */
export const SpeedDateDetail = z.object({
  revision: z.int(),
  speedDate: SpeedDateView,
  current: z.array(RoundView),
  past: z.array(z.object({ number: z.int().positive(), partners: z.array(Named) })),
  /** Some of those who are here. */
  peopleHere: z.array(Named),
  /** Some of those who wait in the round that runs. */
  waiting: z.array(Named),
  nextBell: Instant.nullable(),
  metToday: z.int().nonnegative(),
  /** The number of the round that I skip. */
  skipsRound: z.int().positive().nullable(),
  /**
   * How I am taken at the next bell (R4): by when I pressed last, since when my page is out of sight, and the bell, of those
   * that ring for all, after which a press counts.
   */
  attention: z.object({
    pressedAt: Instant.nullable(),
    hiddenSince: Instant.nullable(),
    lastBell: Instant,
  }),
  /** What hosts did in the last two minutes, latest last, and the latest of what they said to all until it ends. */
  commands: z.array(HostCommandView),
})
export type SpeedDateDetail = z.infer<typeof SpeedDateDetail>

export const seeSpeedDate = defineRoute({
  method: 'GET',
  url: '/events/:eventId/speed-dates/:speedDateId',
  schema: {
    operationId: 'seeSpeedDate',
    tags: ['speed-dates'],
    params: speedDateParams,
    response: { 200: SpeedDateDetail, '4xx': Problem },
  },
})

/**
 * Joins, says *I am here*, takes a breather or leaves; whoever is here also waits in the speed date. `skipsRound` is the
 * number of a round to come that is skipped, null to skip none after all; `wantsElse` asks for somebody else in the round
 * that runs, of those whose partner left.
 */
export const setEntry = defineRoute({
  method: 'PUT',
  url: '/events/:eventId/speed-dates/:speedDateId/entry',
  schema: {
    operationId: 'setEntry',
    tags: ['speed-dates'],
    params: speedDateParams,
    body: z.strictObject({
      state: z.enum(SAID_ENTRY_STATES),
      skipsRound: z.int().positive().max(1000).nullable().optional(),
      wantsElse: z.boolean().optional(),
    }),
    response: { 200: SpeedDateDetail, '4xx': Problem },
  },
})

/** Tells of the person before the page: what keeps the absent off camera and out of the rounds (R3, R4). */
export const giveSign = defineRoute({
  method: 'POST',
  url: '/events/:eventId/speed-dates/:speedDateId/signs',
  schema: {
    operationId: 'giveSign',
    tags: ['speed-dates'],
    params: speedDateParams,
    body: z.strictObject({ sign: z.enum(SIGNS) }),
    response: { 204: z.null(), '4xx': Problem },
  },
})
