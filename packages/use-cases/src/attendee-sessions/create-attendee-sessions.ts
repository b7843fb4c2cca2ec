import { findAttendeeActor } from '@stamtafel/db'
import { changeAttendee } from './change-attendee.ts'
import { closeSession } from './close-session.ts'
import { confirmCode } from './confirm-code.ts'
import { openSession, type SessionDeps } from './open-session.ts'

export type AttendeeSessions = ReturnType<typeof createAttendeeSessions>

/** How a browser gets into an event and out again. */
export function createAttendeeSessions(deps: SessionDeps) {
  return {
    open: openSession.bind(undefined, deps),
    confirmCode: confirmCode.bind(undefined, deps),
    close: closeSession.bind(undefined, deps),
    changeAttendee: changeAttendee.bind(undefined, deps),
    /** Who holds this secret at this event; undefined for nobody, `attendee.banned` for somebody who was removed. */
    findAttendeeActor: ({ eventId, secret }: { readonly eventId: string; readonly secret: string }) =>
      findAttendeeActor(deps.db, { eventId, secretHash: deps.secrets.hash(secret), now: deps.now() }),
  }
}
