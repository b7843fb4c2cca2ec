import { PERMISSIONS } from '@stamtafel/domain'
import { z } from 'zod'
import { AnnouncementView } from './announcements.ts'
import { EventHeader } from './events.ts'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { SpeedDateView } from './speed-dates.ts'
import { Id, Instant, LocaleCode, TabId } from './values.ts'
import { AskedMoveView } from './whereabouts.ts'

const eventParams = z.object({ eventId: Id })

/** Where I am. */
export const PlaceView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('foyer') }),
  z.object({ kind: z.literal('stage'), stageId: Id }),
  z.object({ kind: z.literal('table'), tableId: Id, seat: z.int() }),
  z.object({ kind: z.literal('speed-date'), speedDateId: Id }),
  z.object({ kind: z.literal('pairing'), speedDateId: Id, roundId: Id, pairingId: Id }),
])
export type PlaceView = z.infer<typeof PlaceView>

/** A table as its door treats one: when it is full for me, nobody is named who sits there, unless I do. */
export const TableView = z.object({
  id: Id,
  number: z.int(),
  topic: z.string().nullable(),
  seats: z.int(),
  seatsLeft: z.int().nonnegative(),
  people: z.array(
    z.object({
      attendeeId: Id,
      name: z.string(),
      seat: z.int(),
      isAway: z.boolean(),
      /** At my own table only: until when the seat of who is away is kept, and how somebody takes part. */
      heldUntil: Instant.exactOptional(),
      listensFirst: z.literal(true).exactOptional(),
      typesAlong: z.literal(true).exactOptional(),
    }),
  ),
  /** Since when the one of them sits there who has sat longest; only where somebody is named. */
  since: Instant.exactOptional(),
})
export type TableView = z.infer<typeof TableView>

/** Tables are numbered within their lounge. */
export const LoungeView = z.object({ id: Id, name: z.string(), tables: z.array(TableView) })
export type LoungeView = z.infer<typeof LoungeView>

const IceServer = z.object({
  urls: z.union([z.string(), z.array(z.string())]),
  username: z.string().exactOptional(),
  credential: z.string().exactOptional(),
})

/** How somebody takes part: listening first, typing along, glad of threes. */
const Manner = z.object({
  listensFirst: z.boolean(),
  typesAlong: z.boolean(),
  likesThrees: z.boolean(),
})

/** All that the foyer and a table show, as of `revision`. */
export const VenueView = z.object({
  revision: z.int(),
  event: EventHeader,
  me: z.object({ attendeeId: Id, name: z.string(), locale: LocaleCode, ...Manner.shape }),
  place: PlaceView,
  /** By name; each has a table at least. */
  lounges: z.array(LoungeView),
  /** `watching` is how many are at it, places held for the away included. */
  stages: z.array(z.object({ id: Id, name: z.string(), watching: z.int().nonnegative() })),
  speedDates: z.array(SpeedDateView),
  /** What a host said last to everybody, to where I am, or to me, while it is fresh. */
  announcement: AnnouncementView.nullable(),
  askedMove: AskedMoveView.nullable(),
  iceServers: z.array(IceServer),
  allowed: z.array(z.enum(PERMISSIONS)),
  /** Only in the demo, whose other people are played: where its visitor becomes the organiser. */
  demo: z.object({ organiserUrl: z.string() }).exactOptional(),
})
export type VenueView = z.infer<typeof VenueView>

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
        z.strictObject({ kind: z.literal('stage'), stageId: Id }),
      ]),
    }),
    response: { 200: PlaceAnswer, '4xx': Problem },
  },
})

/** *Take me somewhere*: to a free seat beside one to three people, or the answer that nobody sits like that now. */
export const takeSomewhere = defineRoute({
  method: 'POST',
  url: '/events/:eventId/somewhere',
  schema: {
    operationId: 'takeSomewhere',
    tags: ['venue'],
    params: eventParams,
    body: z.strictObject({ tabId: TabId }),
    response: {
      200: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('seated'), ...PlaceAnswer.shape }),
        z.object({ kind: z.literal('nobody') }),
      ]),
      '4xx': Problem,
    },
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
