import { FEWEST_SEATS, MOST_SEATS, MOST_TABLES_AT_ONCE } from '@stamtafel/domain'
import { z } from 'zod'
import { EventOverview, planShape } from './events.ts'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, line, LocaleCode, TimeZone } from './values.ts'

const name = line(120)
const seats = z.int().min(FEWEST_SEATS).max(MOST_SEATS)
const talk = { title: name, startsAt: Instant, endsAt: Instant, stageId: Id.nullable() }
const speedDate = { title: name, startsAt: Instant, ...planShape }
const change = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape })

/** One thing that is to be different about an event. */
export const EventChangeForm = z.discriminatedUnion('type', [
  change('edit-event', { name, startsAt: Instant, endsAt: Instant, timeZone: TimeZone, locale: LocaleCode }),
  change('add-talk', talk),
  change('edit-talk', { sessionId: Id, ...talk }),
  change('add-speed-date', speedDate),
  change('edit-speed-date', { sessionId: Id, ...speedDate }),
  change('remove-session', { sessionId: Id }),
  change('add-stage', { name }),
  change('rename-stage', { stageId: Id, name }),
  change('remove-stage', { stageId: Id }),
  change('add-lounge', { name }),
  change('rename-lounge', { loungeId: Id, name }),
  change('remove-lounge', { loungeId: Id }),
  change('add-tables', { loungeId: Id, count: z.int().min(1).max(MOST_TABLES_AT_ONCE), seats }),
  change('edit-table', { tableId: Id, number: z.int().min(1).max(9999), topic: name.nullable(), seats }),
  change('remove-table', { tableId: Id }),
])
export type EventChangeForm = z.infer<typeof EventChangeForm>

/** Changes an event or one of its parts, after the edition that the organiser has seen. */
export const changeEvent = defineRoute({
  method: 'POST',
  url: '/organise/:eventId/changes',
  schema: {
    operationId: 'changeEvent',
    tags: ['events'],
    params: z.object({ eventId: Id }),
    body: z.strictObject({ after: z.int().nonnegative(), change: EventChangeForm }),
    response: { 200: EventOverview, '4xx': Problem },
  },
})
