import { connect, findAttendeeActor, type Database } from '@stamtafel/db'
import type { AttendeeActor } from '@stamtafel/domain'
import { createFakeJobs } from '@stamtafel/jobs'
import { createFakeMedia, createFakeMediaTokens } from '@stamtafel/media'
import { createChat, createMediaRooms, createPresence, createVenue, makeSecrets } from '@stamtafel/use-cases'
import { Pool } from 'pg'
import { seatListeners } from './installation/seat-listeners.ts'
import { openInstallation, type Installation } from './installation/installation.ts'
import { record, replay, type Tape } from './load/tape.ts'
import { percentile } from './rotation/statistics.ts'
import { printTable } from './table.ts'

const PEOPLE = 8
const TURNS = 5
const TURN_MS = 1200
const BAR = 0.85
/** More than a page. */
const CHAT_MESSAGES = 120

type Work = () => Promise<unknown>

interface Ratio {
  readonly path: string
  readonly ours: number
  readonly raw: number
}

/** Does what people do most often by our own queries, and again by the bare driver with the same SQL, and sets their pace side by side. */
export async function benchDatabasePaths(): Promise<void> {
  const installation = await openInstallation()
  const db = connect(installation.stack.databaseUrl, PEOPLE)
  const pool = new Pool({ connectionString: installation.stack.databaseUrl, max: PEOPLE })
  try {
    const ratios: Ratio[] = []
    for (const [path, works] of Object.entries(await pathsOf(installation, db))) {
      ratios.push(...(await compare({ path, works, db, pool })))
    }
    print(ratios)
  } finally {
    await db.$client.end()
    await pool.end()
    await installation.close()
  }
}

async function pathsOf(installation: Installation, db: Database): Promise<Record<string, readonly Work[]>> {
  const { stack, database } = installation
  const { eventId, streams } = await seatListeners(installation, PEOPLE)
  const { secret, roomName, hash } = makeSecrets()
  const secretHashes = streams.map(({ cookie }) => hash(cookie.split('=')[1] ?? ''))
  const secrets = { secret, roomName, hash, code: secret, hashCode: hash }
  const quiet = {
    jobs: createFakeJobs(),
    live: { publish: async () => undefined },
    media: createFakeMedia({ now }),
    mediaTokens: createFakeMediaTokens({ now }),
    log: { info: () => undefined, warn: () => undefined },
  }
  const deps = { ...quiet, db, now, secrets, publicUrl: stack.url }
  const [presence, venue, rooms] = [createPresence(deps), createVenue(deps), createMediaRooms(deps)]
  const chat = createChat(deps)
  const actors: AttendeeActor[] = []
  for (const secretHash of secretHashes) {
    const actor = await findAttendeeActor(db, { eventId, secretHash, now: now() })
    if (actor) actors.push(actor)
  }
  const processId = crypto.randomUUID()
  await presence.renewLease({ processId })
  await database.query(
    `update process_leases set renewed_at = now() + interval '1 hour' where process_id = $1`,
    [processId],
  )
  const { rows: tables } = await database.query<{ id: string }>('select id from tables where event_id = $1', [
    eventId,
  ])
  const tabId = `tab-${crypto.randomUUID()}`
  for (const actor of actors) await presence.openStream({ actor, tabId, processId })
  for (const actor of actors) await venue.enterPlace(actor, { to: { kind: 'foyer' }, tabId })
  const [said] = actors
  if (said) {
    const words = Array.from({ length: CHAT_MESSAGES }, (_, index) => ({
      channel: 'foyer',
      clientId: crypto.randomUUID(),
      text: `What was said as number ${index}`,
    }))
    await Promise.all(words.map((word) => chat.post(said, { eventId, ...word })))
  }
  return {
    'page of the chat': actors.map((actor) => () => chat.list(actor, { eventId, channel: 'foyer' })),
    session: secretHashes.map(
      (secretHash) => () => findAttendeeActor(db, { eventId, secretHash, now: now() }),
    ),
    'token admission': actors.map(
      ({ attendeeId }) =>
        () =>
          rooms.admitSignalling({ attendeeId, room: secret(), canPublish: true }),
    ),
    'join and leave': actors.map((actor) => async () => {
      const { streamId } = await presence.openStream({ actor, tabId: secret(), processId })
      await presence.closeStream({ streamId })
    }),
    // A table for each, since what is replayed takes the seat that was taken then.
    'seat and foyer': actors.slice(0, tables.length).map((actor, index) => async () => {
      const tableId = tables[index]?.id ?? ''
      await venue.enterPlace(actor, { to: { kind: 'table', tableId }, tabId })
      await venue.enterPlace(actor, { to: { kind: 'foyer' }, tabId })
    }),
  }
}

interface Compared {
  readonly path: string
  readonly works: readonly Work[]
  readonly db: Database
  readonly pool: Pool
}

async function compare({ path, works, db, pool }: Compared): Promise<Ratio[]> {
  const tapes: Tape[] = []
  for (const work of works) {
    await work()
    tapes.push(await record(db, work))
  }
  const replays = tapes.map((tape) => () => replay(pool, tape))
  const ratios: Ratio[] = []
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const measured = { path, ours: await paceOf(works), raw: await paceOf(replays) }
    // The first is for warming up.
    if (turn > 0) ratios.push(measured)
  }
  return ratios
}

/** How often a second all together do it, each again and again. */
async function paceOf(works: readonly Work[]): Promise<number> {
  const startedAt = performance.now()
  let count = 0
  await Promise.all(
    works.map(async (work) => {
      while (performance.now() - startedAt < TURN_MS) {
        await work()
        count += 1
      }
    }),
  )
  return (1000 * count) / (performance.now() - startedAt)
}

function print(ratios: readonly Ratio[]): void {
  const rows = [...Map.groupBy(ratios, ({ path }) => path)].map(([path, turns]) => {
    const each = turns.map(({ ours, raw }) => ours / raw)
    const middle = percentile(each, 50)
    return [
      path,
      percentile(
        turns.map(({ ours }) => ours),
        50,
      ).toFixed(0),
      percentile(
        turns.map(({ raw }) => raw),
        50,
      ).toFixed(0),
      ...[middle, Math.min(...each), Math.max(...each)].map((ratio) => ratio.toFixed(2)),
      BAR.toFixed(2),
      middle >= BAR ? 'within' : 'OVER',
    ]
  })
  printTable([['a second', 'ours', 'raw pg', 'ratio', 'min', 'max', 'bar', 'verdict'], ...rows])
  if (rows.some((row) => row.at(-1) === 'OVER')) process.exitCode = 1
}

function now(): Date {
  return new Date()
}
