import { STAGE_ROLES } from '@stamtafel/domain'
import { sql } from 'drizzle-orm'
import { boolean, check, index, pgEnum, pgTable, uuid } from 'drizzle-orm/pg-core'
import { attendees } from './attendee.ts'
import { instant } from './columns.ts'
import { stages } from './event.ts'

export const stageRole = pgEnum('stage_role', STAGE_ROLES)

/** Who at a stage is more than audience; a row lives no longer than its attendee is there, a held place included. */
export const stageRoles = pgTable(
  'stage_roles',
  {
    attendeeId: uuid()
      .primaryKey()
      .references(() => attendees.id, { onDelete: 'cascade' }),
    stageId: uuid()
      .notNull()
      .references(() => stages.id, { onDelete: 'cascade' }),
    role: stageRole().notNull(),
    since: instant().notNull(),
    /** Their hand was up before a host asked them. */
    hadHand: boolean().notNull().default(false),
  },
  (t) => [
    index('roles_at_a_stage').on(t.stageId, t.since),
    check('the_audience_has_no_row', sql`${t.role} <> 'audience'`),
  ],
)
