import { DomainError, type AttendeeActor, type UserActor } from '@stamtafel/domain'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

/** How the people behind a request are told; each is undefined where nobody is known. */
export interface ActorFinders {
  readonly findUserActor: (cookieHeader: string | undefined) => Promise<UserActor | undefined>
  /** Fails with `attendee.banned` for somebody who was removed from the event. */
  readonly findAttendeeActor: (session: {
    readonly eventId: string
    readonly secret: string
  }) => Promise<AttendeeActor | undefined>
}

interface ActorsOptions extends ActorFinders {
  readonly app: { readonly publicUrl: string }
}

export type UserOf = (request: FastifyRequest) => Promise<UserActor>
export type AttendeeOf = (request: FastifyRequest) => Promise<AttendeeActor>

/** The cookie that opens one event to one browser; by its prefix over https no other host can have set it. */
export function attendeeCookie(eventId: string, publicUrl: string): string {
  return `${publicUrl.startsWith('https:') ? '__Host-' : ''}stamtafel_attendee.${eventId}`
}

/** Decorates the app with `userOf` and `attendeeOf`, which fail with `auth-session.missing` where nobody is known. */
export const actors = fp<ActorsOptions>(
  async (app, { findUserActor, findAttendeeActor, app: { publicUrl } }) => {
    app.decorate('userOf', async (request: FastifyRequest) => {
      const user = await findUserActor(request.headers.cookie)
      if (!user) throw missing('Nobody is signed in')
      return user
    })
    app.decorate('attendeeOf', async (request: FastifyRequest) => {
      const eventId = eventIdOf(request.params)
      const secret = request.cookies[attendeeCookie(eventId, publicUrl)]
      const attendee = secret === undefined ? undefined : await findAttendeeActor({ eventId, secret })
      if (!attendee) throw missing('The browser has no session at this event')
      return attendee
    })
  },
  { name: 'actors', dependencies: ['@fastify/cookie'] },
)

/** The event that a path names. */
export function eventIdOf(params: unknown): string {
  const isNamed = typeof params === 'object' && params !== null && 'eventId' in params
  if (isNamed && typeof params.eventId === 'string') return params.eventId
  throw new Error('Only a route with :eventId knows attendees')
}

function missing(why: string): DomainError {
  return new DomainError('auth-session.missing', why)
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly userOf: UserOf
    readonly attendeeOf: AttendeeOf
  }
}
