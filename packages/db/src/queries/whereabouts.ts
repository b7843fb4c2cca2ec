import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { lounges, tables } from '../schema/event.ts'
import { presences } from '../schema/presence.ts'

/** How many are in each kind of place of an event, held places included; nobody who is gone. */
export async function countByKind(db: Database, eventId: string) {
  const rows = await db
    .select({ kind: presences.kind, people: sql<number>`count(*)::int` })
    .from(presences)
    .where(and(eq(presences.eventId, eventId), ne(presences.state, 'gone')))
    .groupBy(presences.kind)
  const people = new Map(rows.map((row) => [row.kind, row.people]))
  return {
    foyer: people.get('foyer') ?? 0,
    stage: people.get('stage') ?? 0,
    table: people.get('table') ?? 0,
    'speed-date': people.get('speed-date') ?? 0,
    pairing: people.get('pairing') ?? 0,
  }
}

/** The tables of an event with how many sit at each; where it is one, since when alone. Nobody is named (R24). */
export function listTablesTaken(db: Database, eventId: string) {
  const sitters = db.$with('sitters').as(
    db
      .select({
        tableId: presences.tableId,
        taken: sql<number>`count(*)::int`.as('taken'),
        satDownAt: sql`max(${presences.movedAt})`.mapWith(presences.movedAt).as('sat_down_at'),
      })
      .from(presences)
      .where(eq(presences.eventId, eventId))
      .groupBy(presences.tableId),
  )
  return db
    .with(sitters)
    .select({
      id: tables.id,
      number: tables.number,
      topic: tables.topic,
      seats: tables.seats,
      loungeId: lounges.id,
      lounge: lounges.name,
      taken: sql<number>`coalesce(${sitters.taken}, 0)`,
      aloneSince: sql<Date | null>`case when ${sitters.taken} = 1
        then greatest(${sitters.satDownAt}, ${tables.leftAt}) end`.mapWith(presences.awaySince),
    })
    .from(tables)
    .innerJoin(lounges, eq(lounges.id, tables.loungeId))
    .leftJoin(sitters, eq(sitters.tableId, tables.id))
    .where(eq(tables.eventId, eventId))
    .orderBy(asc(lounges.name), asc(lounges.id), asc(tables.number))
}
