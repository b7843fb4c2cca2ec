import { setTimeout as wait } from 'node:timers/promises'
import type { AnswerOf, Api, Call, StreamMessage } from '@stamtafel/client'
import { createCalibration, type Calibration } from './calibration.ts'
import { enterAsGuest, type Guest } from './installation/guest.ts'
import { openInstallation, type Installation } from './installation/installation.ts'
import { inviteGuests } from './installation/invite-guests.ts'
import { percentile } from './rotation/statistics.ts'
import { printTable } from './table.ts'
import { until } from './until.ts'

const GUESTS = 40
const TURNS = 8
const BAR_MS = 1000
const PAUSE_MS = 400

/** Long enough that no bell comes while it is measured. */
const PLAN = { gatherSeconds: 30, roundSeconds: 600, breakSeconds: 20, rounds: 2 }

const COMMANDS = [
  { type: 'pause' },
  { type: 'say', text: 'Back in a moment' },
  { type: 'more-round' },
  { type: 'resume' },
] as const
type Command = (typeof COMMANDS)[number]
type Detail = AnswerOf<Api['GET /events/:eventId/speed-dates/:speedDateId']>

/** Milliseconds from a host's press, for each guest: until their stream told them, and until they knew what it means. */
interface Heard {
  readonly toldMs: number
  readonly knownMs: number
}

interface Listening {
  readonly guest: Guest
  /** When the next message says that the speed date has changed. */
  readonly nextTold: () => Promise<number>
}

/** Lets a host steer a round, and says how soon everybody in it is told and knows what holds now. */
export async function benchFollow(): Promise<void> {
  const installation = await openInstallation()
  try {
    const { listeners, speedDateId } = await gather(installation)
    const heard = new Map<Command['type'], Heard[]>(COMMANDS.map(({ type }) => [type, []]))
    const host = { installation, listeners, speedDateId }
    // For warming up.
    for (const command of COMMANDS) await press(host, command)
    const calibration = createCalibration()
    const presses = Array.from({ length: TURNS }, () => COMMANDS).flat()
    for (const command of presses) {
      heard.get(command.type)?.push(...(await press(host, command)))
      await wait(PAUSE_MS)
      calibration.sample()
    }
    for (const { guest } of listeners) guest.leave()
    print(heard, calibration)
  } finally {
    await installation.close()
  }
}

async function gather({ stack, owner, database }: Installation) {
  const startsAt = new Date(Date.now() + 1_200_000)
  const event = await owner.publishEvent('Follow me', PLAN, startsAt)
  const speedDateId = event.speedDates[0]?.id ?? ''
  const at = { organisationId: owner.organisationId, eventId: event.id }
  const secrets = await inviteGuests(database, at, GUESTS)
  const listeners: Listening[] = []
  for (const secret of secrets) listeners.push(await listen(stack.url, secret))
  const params = { eventId: event.id, speedDateId }
  const command = { body: { after: 0, command: { type: 'start' } }, params } as const
  await owner.call('POST /organise/:eventId/speed-dates/:speedDateId/commands', command)
  for (const { guest } of listeners) {
    await guest.call('PUT /events/:eventId/speed-dates/:speedDateId/entry', {
      params,
      body: { state: 'here' },
    })
  }
  const [first] = listeners
  const isTalking = async () => {
    const detail = first && (await look(first.guest.call, params))
    return detail?.current.some(({ phase }) => phase === 'talking') ?? false
  }
  await until(isTalking, { what: 'round 1 talks' })
  return { listeners, speedDateId }
}

async function listen(url: string, secret: string): Promise<Listening> {
  let tell: ((at: number) => void) | undefined
  const onMessage = (message: StreamMessage) => {
    if (message.type === 'speed-date.changed') tell?.(performance.now())
  }
  const guest = await enterAsGuest({ url, secret, onMessage })
  return { guest, nextTold: () => new Promise((resolve) => (tell = resolve)) }
}

interface Host {
  readonly installation: Installation
  readonly listeners: readonly Listening[]
  readonly speedDateId: string
}

async function press(
  { installation: { owner }, listeners, speedDateId }: Host,
  command: Command,
): Promise<Heard[]> {
  const eventId = listeners[0]?.guest.eventId ?? ''
  const params = { eventId, speedDateId }
  const { speedDates } = await owner.call('GET /organise/:eventId/speed-dates', { params: { eventId } })
  const after = speedDates[0]?.latestCommand ?? 0
  const startedAt = performance.now()
  const followed = listeners.map(async ({ guest, nextTold }) => {
    const toldAt = await nextTold()
    const isKnown = async () => (await look(guest.call, params)).commands.at(-1)?.number === after + 1
    await until(isKnown, { what: `${command.type} is known` })
    return { toldMs: toldAt - startedAt, knownMs: performance.now() - startedAt }
  })
  await owner.call('POST /organise/:eventId/speed-dates/:speedDateId/commands', {
    params,
    body: { after, command },
  })
  return Promise.all(followed)
}

function look(call: Call, params: { eventId: string; speedDateId: string }): Promise<Detail> {
  return call('GET /events/:eventId/speed-dates/:speedDateId', { params })
}

function print(heard: ReadonlyMap<string, readonly Heard[]>, calibration: Calibration): void {
  const rows = [...heard, ['all', [...heard.values()].flat()] as const].map(([type, all]) => {
    const told = all.map(({ toldMs }) => toldMs)
    const known = all.map(({ knownMs }) => knownMs)
    return [type, ...[told, known].flatMap(spread), calibration.verdict(Math.max(...known) <= BAR_MS)]
  })
  process.stdout.write(
    `${GUESTS} guests, ${TURNS} presses each; milliseconds from the press; bar ${BAR_MS} ms; ` +
      `work took ${calibration.crowding().toFixed(2)} × its processor time\n\n`,
  )
  printTable([['command', 'told p50', 'p95', 'max', 'known p50', 'p95', 'max', 'verdict'], ...rows])
  if (rows.some((row) => row.at(-1) === 'OVER')) process.exitCode = 1
}

function spread(values: readonly number[]): string[] {
  return [percentile(values, 50), percentile(values, 95), Math.max(...values)].map((ms) => ms.toFixed(0))
}
