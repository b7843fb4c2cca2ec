import { setTimeout as wait } from 'node:timers/promises'
import type { LiveMessage } from '@stamtafel/domain'
import { createRelayLive, type RelayLive } from '@stamtafel/live/relay'
import { seatListeners } from './installation/seat-listeners.ts'
import { openInstallation } from './installation/installation.ts'
import type { Arrivals, StreamAddress } from './load/protocol.ts'
import { startBareServer } from './load/start-bare-server.ts'
import { startLoad, type Load } from './load/start-load.ts'
import { processorSeconds } from './processor.ts'
import { percentile } from './rotation/statistics.ts'
import { printTable } from './table.ts'

const PEOPLE = Number(process.env['PEOPLE'] ?? 5000)
const TURNS = 5
const MESSAGES = 10
const SETTLE_MS = 1500
const OPEN_AT_ONCE = 24
const BARS = { processor: 1.3, p99: 2, deaf: 1.2, frames: 10 }
const CHAT = { perSecond: 50, seconds: 4 }
/** To somebody who does not read: more than sockets take by themselves, and not faster than the relay carries it. */
const DEAF = { messages: 300, bytes: 50_000, everyMs: 10, turns: 5, told: 25 }

/** One way of telling many people the same. */
interface Way {
  readonly pid: number
  readonly load: Load
  readonly say: (text: string) => Promise<void> | void
}

interface Side {
  /** Of processor time, for each delivery. */
  readonly microseconds: number
  readonly p99: number
}

/** Tells thousands the same over live streams and over bare WebSockets, in turn, and sets processor time and delay side by side. */
export async function benchFanOut(): Promise<void> {
  const installation = await openInstallation()
  const { stack } = installation
  const [bare, load, bareLoad] = await Promise.all([startBareServer(), startLoad(), startLoad()])
  const relay = await createRelayLive({ url: stack.databaseUrl, onError: () => undefined })
  try {
    const { eventId, streams, hearing, deaf } = await seatListeners(installation, PEOPLE)
    await openAll(load, streams)
    const plain = streams.map(() => ({ url: bare.url, cookie: '', origin: stack.url }))
    await openAll(bareLoad, plain)
    const publish = publisher(relay, eventId)
    const ours: Way = { pid: stack.pidOf('api'), load, say: (text) => publish(ending(text)) }
    const loop: Way = {
      pid: bare.pid,
      load: bareLoad,
      say: (text) => bare.say(JSON.stringify([ending(text)])),
    }
    const turns: { readonly ours: Side; readonly loop: Side }[] = []
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const both = { ours: await tell(ours), loop: await tell(loop) }
      // The first is for warming up.
      if (turn > 0) turns.push(both)
    }
    const chat = await chatter(load, publish)
    const deafTurns: DeafTurn[] = []
    for (let turn = 0; turn < DEAF.turns; turn += 1) {
      // The same to somebody who reads, for it is work in itself.
      const undisturbed = await beside({ relay, ours, eventId }, hearing)
      await openAll(load, [{ ...deaf.stream, isDeaf: true }])
      const disturbed = await beside({ relay, ours, eventId }, deaf.attendeeId)
      await wait(SETTLE_MS)
      // A computer that does not read does not notice either that it was dropped.
      const { rows } = await installation.database.query(
        'select id from stream_leases where attendee_id = $1',
        [deaf.attendeeId],
      )
      deafTurns.push({ undisturbed, disturbed, isDropped: rows.length === 0 })
    }
    print(turns, chat, deafTurns)
  } finally {
    await relay.close()
    await Promise.all([bare.stop(), load.stop(), bareLoad.stop()])
    await installation.close()
  }
}

async function openAll(load: Load, streams: readonly StreamAddress[]): Promise<void> {
  const { failures } = await load.tell({ kind: 'listen', streams, atOnce: OPEN_AT_ONCE })
  if (failures[0] !== undefined) throw new Error(`${failures.length} streams did not open: ${failures[0]}`)
}

async function tell({ pid, load, say }: Way, messages = MESSAGES): Promise<Side> {
  await load.tell({ kind: 'report' })
  const before = processorSeconds(pid)
  let report: Arrivals | undefined
  const latencies: number[] = []
  for (let count = 0; count < messages; count += 1) {
    await say(mark())
    // Everybody is told before the next is said, so that no message waits for another.
    for (let arrived = 0; arrived < PEOPLE; arrived += report.messages) {
      await wait(30)
      report = await load.tell({ kind: 'report' })
      latencies.push(...report.latencies)
    }
  }
  const used = processorSeconds(pid) - before
  return { microseconds: (1e6 * used) / (messages * PEOPLE), p99: percentile(latencies, 99) }
}

function mark(): string {
  return `sent at ${process.hrtime.bigint()}`
}

function publisher(relay: RelayLive, eventId: string) {
  return (message: LiveMessage) => relay.publish({ eventId, to: 'event', message })
}

/** A message that waits for no other. */
function ending(goodbyeUntil: string): LiveMessage {
  const [speedDateId, roundId] = [
    '018f0000-0000-7000-8000-000000000001',
    '018f0000-0000-7000-8000-000000000002',
  ]
  return { type: 'round.ended', speedDateId, roundId, number: 1, goodbyeUntil }
}

async function chatter(load: Load, publish: (message: LiveMessage) => Promise<void>): Promise<Arrivals> {
  await load.tell({ kind: 'report' })
  const count = CHAT.perSecond * CHAT.seconds
  const startedAt = performance.now()
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const due = startedAt + (1000 * sequence) / CHAT.perSecond
    await wait(Math.max(0, due - performance.now()))
    void publish(said(sequence))
  }
  await wait(SETTLE_MS)
  return load.tell({ kind: 'report' })
}

function said(sequence: number): LiveMessage {
  const id = crypto.randomUUID()
  const author = { attendeeId: id, name: 'Noor Haddad' }
  const words = { text: mark(), at: new Date().toISOString(), isByHost: false, isRemoved: false }
  const message = { id, sequence, author, clientId: id, ...words }
  return { type: 'chat.posted', channel: 'foyer', after: sequence - 1, messages: [message] }
}

interface Telling {
  readonly relay: RelayLive
  readonly ours: Way
  readonly eventId: string
}

/** The p99 of everybody while one of them is told far more than the others. */
async function beside({ relay, ours, eventId }: Telling, attendeeId: string): Promise<number> {
  const [, side] = await Promise.all([fill(relay, { eventId, attendeeId }), tell(ours, DEAF.told)])
  return side.p99
}

async function fill(relay: RelayLive, { eventId, attendeeId }: { eventId: string; attendeeId: string }) {
  const message = ending('x'.repeat(DEAF.bytes))
  for (let count = 0; count < DEAF.messages; count += 1) {
    await Promise.all([
      relay.publish({ eventId, to: { attendeeIds: [attendeeId] }, message }),
      wait(DEAF.everyMs),
    ])
  }
}

/** The p99 of everybody else, beside one who reads and beside one who does not. */
interface DeafTurn {
  readonly undisturbed: number
  readonly disturbed: number
  readonly isDropped: boolean
}

interface BothTurn {
  readonly ours: Side
  readonly loop: Side
}

function print(turns: readonly BothTurn[], chat: Arrivals, deaf: readonly DeafTurn[]): void {
  const isDropped = deaf.every((turn) => turn.isDropped)
  const processor = turns.map(({ ours, loop }) => ours.microseconds / loop.microseconds)
  const delay = turns.map(({ ours, loop }) => ours.p99 / loop.p99)
  const figures = (of: (turn: BothTurn) => number) => median(turns.map(of)).toFixed(1)
  const besides = (of: (turn: DeafTurn) => number) => median(deaf.map(of)).toFixed(1)
  const rows = [
    row('processor µs a delivery', {
      figures: [figures(({ ours }) => ours.microseconds), figures(({ loop }) => loop.microseconds)],
      ratio: processor,
      bar: BARS.processor,
    }),
    row('p99 ms', {
      figures: [figures(({ ours }) => ours.p99), figures(({ loop }) => loop.p99)],
      ratio: delay,
      bar: BARS.p99,
    }),
    row('frames a second of chat', {
      figures: ['', ''],
      ratio: [chat.mostFramesPerSecond],
      bar: BARS.frames,
    }),
    row('p99 ms beside a deaf reader / one who reads', {
      figures: [besides(({ disturbed }) => disturbed), besides(({ undisturbed }) => undisturbed)],
      ratio: deaf.map(({ disturbed, undisturbed }) => disturbed / undisturbed),
      bar: BARS.deaf,
    }),
  ]
  process.stdout.write(`${PEOPLE} streams; one that was not read was ${isDropped ? 'dropped' : 'KEPT'}\n\n`)
  printTable([['what', 'live', 'bare', 'ratio', 'min', 'max', 'bar', 'verdict'], ...rows])
  const expected = PEOPLE * CHAT.perSecond * CHAT.seconds
  const isWhole = chat.messages === expected && isDropped
  process.stdout.write(`${chat.messages} of ${expected} chat messages arrived\n`)
  if (!isWhole || rows.some((cells) => cells.at(-1) === 'OVER')) process.exitCode = 1
}

interface Figure {
  readonly figures: readonly string[]
  /** Of each turn. */
  readonly ratio: readonly number[]
  readonly bar: number
}

function row(what: string, { figures, ratio, bar }: Figure): string[] {
  const spread = [median(ratio), Math.min(...ratio), Math.max(...ratio)].map((one) => one.toFixed(2))
  return [what, ...figures, ...spread, String(bar), median(ratio) <= bar ? 'within' : 'OVER']
}

function median(values: readonly number[]): number {
  return percentile(values, 50)
}
