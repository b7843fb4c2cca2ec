import {
  ENTRY_STATES,
  PERMISSIONS,
  ROUND_PHASES,
  SITTING_OUT_REASONS,
  SPEED_DATE_PHASES,
} from '@stamtafel/domain'
import { z } from 'zod'
import { EventHeader } from './events.ts'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, LocaleCode, TabId } from './values.ts'

const eventParams = z.object({ eventId: Id })
const speedDateParams = z.object({ eventId: Id, speedDateId: Id })

/** Where I am. */
export const PlaceView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('foyer') }),
  z.object({ kind: z.literal('stage'), stageId: Id }),
  z.object({ kind: z.literal('table'), tableId: Id, seat: z.int() }),
  z.object({ kind: z.literal('speed-date'), speedDateId: Id }),
  z.object({ kind: z.literal('pairing'), speedDateId: Id, roundId: Id, pairingId: Id }),
])
export type PlaceView = z.infer<typeof PlaceView>

export const TableView = z.object({
  id: Id,
  number: z.int(),
  topic: z.string().nullable(),
  seats: z.int(),
  people: z.array(z.object({ attendeeId: Id, name: z.string(), seat: z.int(), isAway: z.boolean() })),
})
export type TableView = z.infer<typeof TableView>

export const SpeedDateView = z.object({
  id: Id,
  title: z.string(),
  phase: z.enum(SPEED_DATE_PHASES),
  startsAt: Instant,
  firstBellAt: Instant,
  round: z.int().nonnegative(),
  rounds: z.int().positive(),
  roundSeconds: z.int(),
  breakSeconds: z.int(),
  gatherSeconds: z.int(),
  joined: z.int().nonnegative(),
  here: z.int().nonnegative(),
  myEntry: z.enum(ENTRY_STATES).nullable(),
})
export type SpeedDateView = z.infer<typeof SpeedDateView>

const IceServer = z.object({
  urls: z.union([z.string(), z.array(z.string())]),
  username: z.string().exactOptional(),
  credential: z.string().exactOptional(),
})

/** All that the foyer and a table show, as of `revision`. */
export const VenueView = z.object({
  revision: z.int(),
  event: EventHeader,
  me: z.object({ attendeeId: Id, name: z.string(), locale: LocaleCode, listensFirst: z.boolean() }),
  place: PlaceView,
  lounge: z.object({ name: z.string(), tables: z.array(TableView) }),
  stages: z.array(z.object({ id: Id, name: z.string() })),
  speedDates: z.array(SpeedDateView),
  iceServers: z.array(IceServer),
  allowed: z.array(z.enum(PERMISSIONS)),
})
export type VenueView = z.infer<typeof VenueView>

/** My seat in a round, without its token: that comes from the live stream or from `media-token`. */
export const RoundSeatView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pairing'),
    pairingId: Id,
    partners: z.array(
      z.object({
        attendeeId: Id,
        name: z.string(),
        hasLeft: z.boolean(),
        /** Until when the place of one whose connection is lost is kept (R2). */
        heldUntil: Instant.nullable(),
      }),
    ),
    reasons: z.array(z.string()),
  }),
  z.object({ kind: z.literal('sitting-out'), reason: z.enum(SITTING_OUT_REASONS) }),
  /** Not in this round: came after it was prepared, or takes a breather. */
  z.object({ kind: z.literal('none') }),
])
export type RoundSeatView = z.infer<typeof RoundSeatView>

export const RoundView = z.object({
  id: Id,
  number: z.int().positive(),
  phase: z.enum(ROUND_PHASES),
  opensAt: Instant,
  bell: Instant,
  endsAt: Instant,
  goodbyeUntil: Instant,
  seat: RoundSeatView,
})
export type RoundView = z.infer<typeof RoundView>

const Named = z.object({ attendeeId: Id, name: z.string() })

/** A speed date as one attendee sees it: `current` are the rounds prepared, talking or saying goodbye, `past` those before. */
export const SpeedDateDetail = z.object({
  revision: z.int(),
  speedDate: SpeedDateView,
  current: z.array(RoundView),
  past: z.array(z.object({ number: z.int().positive(), partner: Named.nullable() })),
  /** Some of those who are here. */
  peopleHere: z.array(Named),
  nextBell: Instant.nullable(),
  metToday: z.int().nonnegative(),
})
export type SpeedDateDetail = z.infer<typeof SpeedDateDetail>

/** The way into a media room: `key` names the sitting, so that a page knows when to change rooms. */
export const MediaAccess = z.object({
  key: z.string(),
  url: z.string(),
  token: z.string(),
  expiresAt: Instant,
})
export type MediaAccess = z.infer<typeof MediaAccess>

export const PlaceAnswer = z.object({ place: PlaceView, media: MediaAccess.nullable() })
export type PlaceAnswer = z.infer<typeof PlaceAnswer>

export const seeVenue = defineRoute({
  method: 'GET',
  url: '/events/:eventId/venue',
  schema: {
    operationId: 'seeVenue',
    tags: ['venue'],
    params: eventParams,
    response: { 200: VenueView, '4xx': Problem },
  },
})

export const enterPlace = defineRoute({
  method: 'POST',
  url: '/events/:eventId/place',
  schema: {
    operationId: 'enterPlace',
    tags: ['venue'],
    params: eventParams,
    body: z.strictObject({
      tabId: TabId,
      to: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('foyer') }),
        z.strictObject({ kind: z.literal('table'), tableId: Id, seat: z.int().min(1).max(8).optional() }),
        z.strictObject({ kind: z.literal('speed-date'), speedDateId: Id }),
      ]),
    }),
    response: { 200: PlaceAnswer, '4xx': Problem },
  },
})

/** The media rooms one may connect to now: the place's, and from `opensAt` the reservation's. */
export const mintMediaToken = defineRoute({
  method: 'POST',
  url: '/events/:eventId/media-token',
  schema: {
    operationId: 'mintMediaToken',
    tags: ['venue'],
    params: eventParams,
    body: z.strictObject({ tabId: TabId }),
    response: {
      200: z.object({ place: MediaAccess.nullable(), reservation: MediaAccess.nullable() }),
      '4xx': Problem,
    },
  },
})

/** *Use here*: this tab takes camera and microphone over from another one. */
export const takeMediaTab = defineRoute({
  method: 'POST',
  url: '/events/:eventId/media-tab',
  schema: {
    operationId: 'takeMediaTab',
    tags: ['venue'],
    params: eventParams,
    body: z.strictObject({ tabId: TabId }),
    response: { 204: z.null(), '4xx': Problem },
  },
})

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

/** Joins, says *I am here*, takes a breather or leaves; whoever is here also waits in the speed date. */
export const setEntry = defineRoute({
  method: 'PUT',
  url: '/events/:eventId/speed-dates/:speedDateId/entry',
  schema: {
    operationId: 'setEntry',
    tags: ['speed-dates'],
    params: speedDateParams,
    body: z.strictObject({ state: z.enum(ENTRY_STATES) }),
    response: { 200: SpeedDateDetail, '4xx': Problem },
  },
})

export const listPeopleMet = defineRoute({
  method: 'GET',
  url: '/events/:eventId/people-met',
  schema: {
    operationId: 'listPeopleMet',
    tags: ['encounters'],
    params: eventParams,
    response: {
      200: z.object({
        people: z.array(z.object({ attendeeId: Id, name: z.string(), metAt: Instant, seconds: z.int() })),
      }),
      '4xx': Problem,
    },
  },
})
