import { listNames, type Database } from '@stamtafel/db'

/** The names under which attendees are known at their event, by id. */
export async function findNames(
  db: Database,
  attendeeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return new Map((await listNames(db, attendeeIds)).map(({ id, name }) => [id, name]))
}
