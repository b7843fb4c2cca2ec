import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { attendees } from './attendee.ts'
import { createdAt } from './columns.ts'
import { sessions } from './event.ts'

/** The sessions that an attendee has marked for themself; nobody else reads it. */
export const sessionStars = pgTable(
  'session_stars',
  {
    attendeeId: uuid()
      .notNull()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ name: 'an_attendee_stars_a_session_once', columns: [t.attendeeId, t.sessionId] })],
)
