import { setTimeout as wait } from 'node:timers/promises'
import type { Stack } from '../e2e/fixtures/stack.ts'
import { openInstallation, type Installation } from './installation/installation.ts'
import { inviteGuests } from './installation/invite-guests.ts'
import { startLoad, type Load } from './load/start-load.ts'
import { percentile } from './rotation/statistics.ts'
import { familySeconds, processorSeconds } from './processor.ts'
import { printTable } from './table.ts'

const STORM = { people: 5000, spreadMs: 5000 }
const TURNS = 5
/** Until the api has compiled what is hot. */
const WARM_UP = 3
const PER_TURN = 500
const AT_ONCE = 64
const HELLO = { path: '/api/clock', seconds: 2 }
const BARS = { p99Ms: 3000, ratio: 0.12 }
const SETTLE_MS = 2000

interface Turn {
  readonly hellosPerSecond: number
  readonly joinsPerSecond: number
  /** Of the processor, for each join. */
  readonly milliseconds: Costs
}

interface Costs {
  readonly api: number
  readonly postgres: number
  readonly guests: number
}

/** Lets thousands come in within seconds, and sets how many can come in a second beside how often the same server says hello. */
export async function benchJoinStorm(): Promise<void> {
  const installation = await openInstallation()
  const loads = await Promise.all([startLoad(), startLoad()])
  try {
    const { stack, owner, database } = installation
    const event = await owner.publishEvent('Everybody at once')
    const at = { organisationId: owner.organisationId, eventId: event.id }
    const secrets = await inviteGuests(database, at, STORM.people + (TURNS + WARM_UP) * PER_TURN)
    const turns: Turn[] = []
    for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
      const some = secrets.slice(STORM.people + turn * PER_TURN, STORM.people + (turn + 1) * PER_TURN)
      const measured = await measureTurn(loads, stack, some)
      if (turn >= WARM_UP) turns.push(measured)
    }
    const storm = await storm5000(loads, stack.url, secrets.slice(0, STORM.people))
    print(turns, storm, await countFaults(installation, event.id))
  } finally {
    await Promise.all(loads.map((load) => load.stop()))
    await installation.close()
  }
}

async function measureTurn(loads: readonly Load[], stack: Stack, secrets: readonly string[]): Promise<Turn> {
  const { url } = stack
  const connections = AT_ONCE / loads.length
  const hellos = await Promise.all(
    loads.map((load) => load.tell({ kind: 'hello', url, ...HELLO, connections })),
  )
  const before = costsOf(stack, loads)
  const startedAt = performance.now()
  const joined = await Promise.all(
    shares(secrets, loads.length).map((share, index) =>
      loadAt(loads, index).tell({ kind: 'join', url, secrets: share, pace: { atOnce: connections } }),
    ),
  )
  const seconds = (performance.now() - startedAt) / 1000
  const after = costsOf(stack, loads)
  const each = (who: keyof Costs) => (1000 * (after[who] - before[who])) / secrets.length
  const failure = joined.flatMap(({ failures }) => failures)[0]
  if (failure !== undefined) throw new Error(failure)
  await Promise.all(loads.map((load) => load.tell({ kind: 'leave' })))
  await wait(SETTLE_MS)
  return {
    hellosPerSecond: hellos.reduce((total, { count, seconds: took }) => total + count / took, 0),
    joinsPerSecond: secrets.length / seconds,
    milliseconds: { api: each('api'), postgres: each('postgres'), guests: each('guests') },
  }
}

function costsOf(stack: Stack, loads: readonly Load[]): Costs {
  return {
    api: processorSeconds(stack.pidOf('api')),
    postgres: familySeconds(stack.pidOf('postgres')),
    guests: loads.reduce((sum, { pid }) => sum + processorSeconds(pid), 0),
  }
}

async function storm5000(loads: readonly Load[], url: string, secrets: readonly string[]) {
  const { spreadMs } = STORM
  const joined = await Promise.all(
    shares(secrets, loads.length).map((share, index) =>
      loadAt(loads, index).tell({ kind: 'join', url, secrets: share, pace: { spreadMs } }),
    ),
  )
  return {
    latencies: joined.flatMap(({ latencies }) => latencies),
    failures: joined.flatMap(({ failures }) => failures),
    seconds: Math.max(...joined.map(({ seconds }) => seconds)),
  }
}

/** What must not be: somebody with two sessions or streams, or without a place. */
async function countFaults({ database }: Installation, eventId: string): Promise<string[]> {
  const { rows } = await database.query<Record<string, number>>(
    `select (select count(*)::int from (select 1 from attendee_sessions s join attendees a on a.id = s.attendee_id
               where a.event_id = $1 group by s.attendee_id having count(*) > 1) x) as "with two sessions",
            (select count(*)::int from (select 1 from stream_leases l join attendees a on a.id = l.attendee_id
               where a.event_id = $1 group by l.attendee_id having count(*) > 1) x) as "with two streams",
            abs($2 - (select count(*)::int from presences where event_id = $1 and state = 'connected'))
              as "not here"`,
    [eventId, STORM.people],
  )
  return Object.entries(rows[0] ?? {}).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []))
}

function shares<T>(things: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, share) =>
    things.filter((_thing, index) => index % count === share),
  )
}

function loadAt(loads: readonly Load[], index: number): Load {
  const load = loads[index]
  if (!load) throw new Error('There is a share for every process')
  return load
}

function print(
  turns: readonly Turn[],
  storm: Awaited<ReturnType<typeof storm5000>>,
  faults: readonly string[],
): void {
  const hellos = turns.map(({ hellosPerSecond }) => hellosPerSecond)
  const joins = turns.map(({ joinsPerSecond }) => joinsPerSecond)
  const ratios = turns.map(({ hellosPerSecond, joinsPerSecond }) => joinsPerSecond / hellosPerSecond)
  const isFast = percentile(ratios, 50) >= BARS.ratio
  printTable([
    ['a second', 'median', 'min', 'max', 'bar', 'verdict'],
    ['hello', ...spread(hellos), '', ''],
    ['joins', ...spread(joins), '', ''],
    ['ratio', ...spread(ratios, 3), BARS.ratio.toFixed(2), verdict(isFast)],
  ])
  const costs = (['api', 'postgres', 'guests'] as const).map((who) => {
    const [middle] = spread(
      turns.map(({ milliseconds }) => milliseconds[who]),
      1,
    )
    return `${who} ${middle}`
  })
  process.stdout.write(`\nmilliseconds of processor a join: ${costs.join(', ')}\n`)
  const p99 = percentile(storm.latencies, 99)
  process.stdout.write('\n')
  printTable([
    ['storm', 'p50 ms', 'p99 ms', 'max ms', 'all in after s', 'failures', 'bar', 'verdict'],
    [
      `${STORM.people} in ${STORM.spreadMs / 1000} s`,
      percentile(storm.latencies, 50).toFixed(0),
      p99.toFixed(0),
      Math.max(...storm.latencies).toFixed(0),
      storm.seconds.toFixed(1),
      String(storm.failures.length),
      String(BARS.p99Ms),
      verdict(p99 <= BARS.p99Ms && storm.failures.length === 0),
    ],
  ])
  const wrong = [...new Set(storm.failures), ...faults]
  for (const fault of wrong) process.stdout.write(`FAILED: ${fault}\n`)
  if (!isFast || p99 > BARS.p99Ms || wrong.length > 0) process.exitCode = 1
}

function spread(values: readonly number[], digits = 0): string[] {
  return [percentile(values, 50), Math.min(...values), Math.max(...values)].map((value) =>
    value.toFixed(digits),
  )
}

function verdict(isWithin: boolean): string {
  return isWithin ? 'within' : 'OVER'
}
