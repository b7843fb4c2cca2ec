import type { Api, RequestOf } from '@stamtafel/contracts'
import { NOTICE_VERSION } from '@stamtafel/texts'
import {
  attendees,
  everything,
  forAll,
  members,
  nothing,
  organisers,
  users,
  whatExists,
  type Policy,
} from './access-policies.ts'
import type { Asked } from './call.ts'
import { TARGETS, type Target, type TargetName, type Who } from './world.ts'

interface Row<K extends keyof Api> {
  readonly policy: Policy
  readonly request: (target: Target) => RequestOf<Api[K]>
  readonly ok: 200 | 201 | 202 | 204
}

const byEvent = ({ eventId }: Target) => ({ params: { eventId } })
const bySlug = ({ slug }: Target) => ({ params: { slug } })
const byOrganisation = ({ organisationId }: Target) => ({ params: { organisationId } })
const bySpeedDate = ({ eventId, speedDateId }: Target) => ({ params: { eventId, speedDateId } })
const byStage = ({ eventId, stageId }: Target) => ({ params: { eventId, stageId } })
const byPerson = ({ eventId, attendeeId }: Target) => ({ params: { eventId, attendeeId } })
const inTab = ({ eventId, tabId }: Target) => ({ params: { eventId }, body: { tabId } })
const withoutTarget = () => ({})

/** Who may do what; a route without a row does not compile. */
const ACCESS: { readonly [K in keyof Api]: Row<K> } = {
  'GET /clock': { policy: forAll(everything), ok: 200, request: withoutTarget },
  'GET /setup': { policy: forAll(everything), ok: 200, request: withoutTarget },
  'POST /setup': {
    policy: forAll(nothing),
    ok: 201,
    request: ({ linkSecret: secret }) => ({
      body: { secret, organisationName: 'Mine', name: 'Eve', email: 'eve@a.example', locale: 'en' },
    }),
  },
  'GET /account': { policy: users, ok: 200, request: withoutTarget },
  'GET /organisations/:organisationId/events': { policy: members, ok: 200, request: byOrganisation },
  'POST /organisations/:organisationId/events': {
    policy: organisers,
    ok: 201,
    request: (target) => ({
      ...byOrganisation(target),
      body: {
        template: 'online-conference',
        name: 'Autumn fair',
        startsAt: '2030-09-01T08:00:00Z',
        timeZone: 'Europe/Amsterdam',
        locale: 'nl',
        speedDate: {},
      },
    }),
  },
  'GET /organise/:eventId': { policy: organisers, ok: 200, request: byEvent },
  'POST /organise/:eventId/publication': { policy: organisers, ok: 200, request: byEvent },
  'POST /organise/:eventId/changes': {
    // The owner asks after the organiser, and has not seen what that one changed.
    policy: { ...organisers, owner: [409, 404, 404, 404] },
    ok: 200,
    request: (target) => ({
      ...byEvent(target),
      body: { after: 0, change: { type: 'add-lounge', name: 'Library' } },
    }),
  },
  'GET /organise/:eventId/attendees': {
    policy: organisers,
    ok: 200,
    request: (target) => ({ ...byEvent(target), querystring: {} }),
  },
  'POST /organise/:eventId/attendees/:attendeeId/asked-move': {
    policy: organisers,
    ok: 204,
    request: (target) => ({ ...byPerson(target), body: { to: { kind: 'foyer' } } }),
  },
  'POST /organise/:eventId/attendees/:attendeeId/mute': {
    policy: organisers,
    ok: 204,
    request: byPerson,
  },
  'GET /organise/:eventId/places': { policy: organisers, ok: 200, request: byEvent },
  'GET /organise/:eventId/announcements': { policy: organisers, ok: 200, request: byEvent },
  'POST /organise/:eventId/announcements': {
    policy: organisers,
    ok: 201,
    request: (target) => ({ ...byEvent(target), body: { texts: { en: 'Lunch is on' } } }),
  },
  'POST /organise/:eventId/bans': {
    policy: organisers,
    ok: 204,
    request: ({ eventId, attendeeId }) => ({ params: { eventId }, body: { attendeeId } }),
  },
  'DELETE /organise/:eventId/bans/:attendeeId': {
    policy: organisers,
    ok: 204,
    request: ({ eventId, attendeeId }) => ({ params: { eventId, attendeeId } }),
  },
  'GET /organise/:eventId/speed-dates': { policy: organisers, ok: 200, request: byEvent },
  'POST /organise/:eventId/speed-dates/:speedDateId/commands': {
    policy: organisers,
    ok: 200,
    request: (target) => ({ ...bySpeedDate(target), body: { after: 0, command: { type: 'resume' } } }),
  },
  'GET /organise/:eventId/chat': {
    policy: organisers,
    ok: 200,
    request: (target) => ({ ...byEvent(target), querystring: { channel: 'foyer' } }),
  },
  'DELETE /organise/:eventId/chat/:messageId': {
    policy: organisers,
    ok: 204,
    request: ({ eventId, chatMessageId: messageId }) => ({ params: { eventId, messageId } }),
  },
  'GET /events/:eventId/stages/:stageId': { policy: attendees, ok: 200, request: byStage },
  'POST /events/:eventId/stages/:stageId/commands': {
    // Only whoever is at a stage says something there.
    policy: { ...attendees, attendee: [409, 401, 401, 401], 'attendee elsewhere': [401, 409, 401, 401] },
    ok: 200,
    request: (target) => ({ ...byStage(target), body: { type: 'lower' } }),
  },
  'GET /organise/:eventId/stages': { policy: organisers, ok: 200, request: byEvent },
  'GET /organise/:eventId/stages/:stageId/people': {
    policy: organisers,
    ok: 200,
    request: (target) => ({ ...byStage(target), querystring: {} }),
  },
  'POST /organise/:eventId/stages/:stageId/people/:attendeeId/commands': {
    policy: {
      ...organisers,
      organiser: [409, 404, 404, 404],
      owner: [409, 404, 404, 404],
      'organiser elsewhere': [404, 409, 404, 404],
    },
    ok: 200,
    request: ({ eventId, stageId, attendeeId }) => ({
      params: { eventId, stageId, attendeeId },
      body: { type: 'withdraw' },
    }),
  },
  'POST /organise/:eventId/sessions/:sessionId/commands': {
    policy: organisers,
    ok: 200,
    request: ({ eventId, talkId }) => ({ params: { eventId, sessionId: talkId }, body: { type: 'start' } }),
  },
  'GET /organise/:eventId/reports': { policy: organisers, ok: 200, request: byEvent },
  'POST /organise/:eventId/reports/:reportId/handled': {
    policy: organisers,
    ok: 204,
    request: ({ eventId, reportId }) => ({ params: { eventId, reportId } }),
  },
  'GET /public-events/:slug': { policy: forAll(whatExists), ok: 200, request: bySlug },
  'POST /public-events/:slug/registrations': {
    policy: forAll(whatExists),
    ok: 202,
    request: (target) => ({
      ...bySlug(target),
      body: { name: 'Noor', email: 'noor@a.example', locale: 'en', noticeVersion: NOTICE_VERSION },
    }),
  },
  'POST /attendee-sessions': {
    policy: forAll(whatExists),
    ok: 200,
    request: ({ linkSecret: secret }) => ({ body: { secret } }),
  },
  'POST /attendee-sessions/codes': {
    policy: forAll([409, 409, 404, 404]),
    ok: 200,
    request: ({ linkSecret: secret }) => ({ body: { secret, code: '000000' } }),
  },
  'DELETE /events/:eventId/session': { policy: attendees, ok: 204, request: byEvent },
  'PATCH /events/:eventId/me': {
    policy: attendees,
    ok: 204,
    request: (target) => ({ ...byEvent(target), body: { listensFirst: true, locale: 'nl' } }),
  },
  'GET /events/:eventId/venue': { policy: attendees, ok: 200, request: byEvent },
  'DELETE /events/:eventId/asked-move': { policy: attendees, ok: 204, request: byEvent },
  'GET /events/:eventId/agenda': { policy: attendees, ok: 200, request: byEvent },
  'GET /events/:eventId/agenda/calendar': { policy: attendees, ok: 200, request: byEvent },
  'GET /events/:eventId/agenda/:sessionId/calendar': {
    policy: attendees,
    ok: 200,
    request: ({ eventId, sessionId }) => ({ params: { eventId, sessionId } }),
  },
  'PUT /events/:eventId/agenda/:sessionId/star': {
    policy: attendees,
    ok: 204,
    request: ({ eventId, sessionId }) => ({ params: { eventId, sessionId }, body: { isStarred: true } }),
  },
  'GET /events/:eventId/chat': {
    policy: attendees,
    ok: 200,
    request: (target) => ({ ...byEvent(target), querystring: { channel: 'foyer' } }),
  },
  'POST /events/:eventId/chat': {
    policy: attendees,
    ok: 200,
    request: (target) => ({
      ...byEvent(target),
      body: { channel: 'foyer', clientId: target.chatMessageId, text: 'Good morning' },
    }),
  },
  'DELETE /events/:eventId/chat/:messageId': {
    policy: attendees,
    ok: 204,
    request: ({ eventId, chatMessageId: messageId }) => ({ params: { eventId, messageId } }),
  },
  'POST /events/:eventId/chat/:messageId/report': {
    policy: attendees,
    ok: 204,
    request: ({ eventId, othersMessageId: messageId }) => ({
      params: { eventId, messageId },
      body: { text: '', isBlocked: false },
    }),
  },
  'POST /events/:eventId/place': {
    policy: attendees,
    ok: 200,
    request: ({ eventId, tabId, tableId }) => ({
      params: { eventId },
      body: { tabId, to: { kind: 'table', tableId } },
    }),
  },
  'POST /events/:eventId/somewhere': { policy: attendees, ok: 200, request: inTab },
  'POST /events/:eventId/media-token': { policy: attendees, ok: 200, request: inTab },
  'POST /events/:eventId/media-tab': { policy: attendees, ok: 204, request: inTab },
  'GET /events/:eventId/speed-dates/:speedDateId': { policy: attendees, ok: 200, request: bySpeedDate },
  'PUT /events/:eventId/speed-dates/:speedDateId/entry': {
    policy: attendees,
    ok: 200,
    request: (target) => ({ ...bySpeedDate(target), body: { state: 'joined' } }),
  },
  'POST /events/:eventId/speed-dates/:speedDateId/signs': {
    policy: attendees,
    ok: 204,
    request: (target) => ({ ...bySpeedDate(target), body: { sign: 'pressed' } }),
  },
  'GET /events/:eventId/people-met': { policy: attendees, ok: 200, request: byEvent },
  'PUT /events/:eventId/people-met/:attendeeId/note': {
    policy: attendees,
    ok: 204,
    request: (target) => ({ ...byPerson(target), body: { note: 'Rows on Sundays' } }),
  },
  'PUT /events/:eventId/people-met/:attendeeId/yes': {
    policy: attendees,
    ok: 204,
    request: (target) => ({ ...byPerson(target), body: { isYes: true } }),
  },
  'POST /events/:eventId/people/:attendeeId/block': { policy: attendees, ok: 204, request: byPerson },
  'POST /events/:eventId/people/:attendeeId/report': {
    policy: attendees,
    ok: 204,
    request: (target) => ({ ...byPerson(target), body: { text: '', isBlocked: false } }),
  },
  'GET /events/:eventId/blocks': { policy: attendees, ok: 200, request: byEvent },
  'DELETE /events/:eventId/blocks/:blockId': {
    policy: attendees,
    ok: 204,
    request: ({ eventId, blockId }) => ({ params: { eventId, blockId } }),
  },
}

/** A row without the types of its own route. */
export type AnyRow = Omit<Row<keyof Api>, 'request'> & { readonly request: (target: Target) => Asked }

export const ROWS: ReadonlyMap<string, AnyRow> = new Map<string, AnyRow>(Object.entries(ACCESS))

/** The status that a row promises. */
export function promised({ policy, ok }: AnyRow, who: Who, target: TargetName): number {
  const cell = policy[who][TARGETS.indexOf(target)]
  return cell === 'ok' || cell === undefined ? ok : cell
}
