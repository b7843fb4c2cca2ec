import { setTimeout as wait } from 'node:timers/promises'
import { Crowd } from '../e2e/actors/crowd.ts'
import { Ledger } from '../e2e/actors/ledger.ts'
import { enterAsGuest, type Guest } from './installation/guest.ts'
import { openInstallation, type Installation } from './installation/installation.ts'
import { inviteGuests } from './installation/invite-guests.ts'
import { printTable } from './table.ts'
import { until } from './until.ts'

/** Long enough that each process is back before the next one dies. */
const PLAN = { gatherSeconds: 40, roundSeconds: 40, breakSeconds: 40, rounds: 3 }
const PHASES = ['preparing', 'talking', 'over'] as const
type Phase = (typeof PHASES)[number]
type Service = 'api' | 'worker' | 'livekit'

/** Which process dies in which phase of which round: each of the three in each phase once. */
const DEATHS: readonly Readonly<Record<Phase, Service>>[] = [
  { preparing: 'worker', talking: 'api', over: 'livekit' },
  { preparing: 'livekit', talking: 'worker', over: 'api' },
  { preparing: 'api', talking: 'livekit', over: 'worker' },
]

/** From when the process serves again. */
const BARS_MS: Readonly<Record<Service, number>> = { api: 5000, worker: 5000, livekit: 10_000 }
/** How long before the worker's next step it dies, so that it misses it. */
const BEFORE_STEP_MS = 700
const LISTENERS = 4
const TALKERS = ['Ada King', 'Tom Prins', 'Noor Haddad', 'Sipho Dube']
const WITH_MEDIA = 2
const POLL_MS = 40

interface Death {
  readonly service: Service
  readonly phase: Phase
  /** From the kill until the process serves again, and from then until it is as before. */
  readonly downMs: number
  readonly resumedMs: number
}

interface Evening {
  readonly installation: Installation
  readonly ledger: Ledger
  readonly speedDateId: string
  /** Those with picture and sound. */
  readonly seen: readonly string[]
  /** How many live streams are open. */
  readonly openStreams: () => number
  readonly leave: () => void
}

/** Kills each process in each phase of a round, and says how soon after its return everything goes on, with the same people. */
export async function benchResume(): Promise<void> {
  const installation = await openInstallation()
  const crowd = await Crowd.start(installation.stack)
  const ledger = await Ledger.open(installation.stack)
  let evening: Evening | undefined
  try {
    evening = await gather({ installation, crowd, ledger })
    const deaths: Death[] = []
    const faults: string[] = []
    for (const [index, round] of DEATHS.entries()) {
      deaths.push(...(await playRound(evening, { number: index + 1, round, faults })))
    }
    print(deaths, faults)
  } finally {
    evening?.leave()
    await ledger.close()
    await crowd.stop()
    await installation.close()
  }
}

async function gather({
  installation,
  crowd,
  ledger,
}: {
  installation: Installation
  crowd: Crowd
  ledger: Ledger
}): Promise<Evening> {
  const { stack, owner, database } = installation
  const startsAt = new Date(Date.now() + 15_000).toISOString()
  const event = await owner.publishEvent('Broken cups', { ...PLAN, startsAt })
  const speedDateId = event.speedDates[0]?.id ?? ''
  const at = { organisationId: owner.organisationId, eventId: event.id }
  const open = new Set<string>()
  const guests: Guest[] = []
  for (const secret of await inviteGuests(database, at, LISTENERS)) {
    const onState = ({ kind }: { readonly kind: string }) =>
      void (kind === 'open' ? open.add(secret) : open.delete(secret))
    guests.push(await enterAsGuest({ url: stack.url, secret, onState }))
  }
  const seen: string[] = []
  for (const [index, name] of TALKERS.entries()) {
    const media = index < WITH_MEDIA ? 'send' : 'none'
    const person = await crowd.enter(event, { name, media })
    await person.takePart()
    if (media === 'send') seen.push(person.attendeeId)
  }
  const leave = () => {
    for (const guest of guests) guest.leave()
  }
  return { installation, ledger, speedDateId, seen, openStreams: () => open.size, leave }
}

interface Round {
  readonly number: number
  readonly round: Readonly<Record<Phase, Service>>
  readonly faults: string[]
}

async function playRound(evening: Evening, { number, round, faults }: Round): Promise<Death[]> {
  const { ledger, speedDateId } = evening
  const deaths: Death[] = []
  let made: unknown
  for (const phase of PHASES) {
    const isReached = async () => (await ledger.phase(speedDateId, number)) === phase
    await until(isReached, { what: `round ${number} ${phase}`, everyMs: POLL_MS })
    made ??= await ledger.pairings(speedDateId, number)
    const death = await kill(evening, round[phase], phase)
    deaths.push(death)
    const [down, resumed] = [death.downMs, death.resumedMs].map((ms) => ms.toFixed(0))
    process.stdout.write(
      `round ${number}, ${phase}: ${death.service} was down ${down} ms, resumed after ${resumed} ms\n`,
    )
  }
  const left = await ledger.pairings(speedDateId, number)
  if (JSON.stringify(left) !== JSON.stringify(made)) faults.push(`other pairings in round ${number}`)
  const strays = await ledger.strays()
  if (strays.length > 0) faults.push(`${strays.length} in rooms of others after round ${number}`)
  return deaths
}

async function kill(evening: Evening, service: Service, phase: Phase): Promise<Death> {
  const resumed = { api: apiResumed, worker: workerResumed, livekit: mediaResumed }[service]
  const step = service === 'worker' ? await stepOf(evening) : undefined
  if (step) await wait(Math.max(0, step.inMs - BEFORE_STEP_MS))
  else await wait(1000)
  const killedAt = performance.now()
  await evening.installation.stack.crash(service)
  const backAt = performance.now()
  const resumedAt = await resumed(evening, { backAt, step, killedAt })
  return { service, phase, downMs: backAt - killedAt, resumedMs: Math.max(0, resumedAt - backAt) }
}

interface Step {
  /** The speed date has come further when one of the two is another. */
  readonly fence: number
  readonly at: string
  readonly inMs: number
}

interface Return {
  readonly backAt: number
  readonly killedAt: number
  readonly step: Step | undefined
}

/** What the worker has to do next, and when. */
async function stepOf({ installation: { database }, speedDateId }: Evening): Promise<Step> {
  const { rows } = await database.query<Step>(
    `select fence, next_step_at::text as at, 1000 * extract(epoch from next_step_at - clock_timestamp())::float as "inMs"
       from speed_dates where id = $1`,
    [speedDateId],
  )
  const [step] = rows
  if (!step) throw new Error('The speed date is gone')
  return step
}

/** The step that the worker missed is done. */
async function workerResumed(evening: Evening, { step }: Return): Promise<number> {
  const isDone = async () => {
    const { fence, at } = await stepOf(evening)
    return fence !== step?.fence || at !== step.at
  }
  return until(isDone, { what: 'the step that was missed', everyMs: POLL_MS })
}

/** Every live stream is open again. */
async function apiResumed({ openStreams }: Evening): Promise<number> {
  return until(() => openStreams() === LISTENERS, { what: 'all streams open', everyMs: POLL_MS })
}

/** Whoever has a place or a reservation with media is in its room; where nobody has, it counts from when somebody has. */
async function mediaResumed({ installation, ledger, seen }: Evening, { backAt }: Return): Promise<number> {
  const { database } = installation
  let wantedAt: number | undefined
  const isResumed = async () => {
    const { rows } = await database.query<{ attendeeId: string; rooms: string[] }>(
      `select p.attendee_id as "attendeeId", array_remove(array[p.media_room,
                case when r.opens_at <= clock_timestamp() then r.media_room end], null) as rooms
         from presences p left join reservations r using (attendee_id)
        where p.attendee_id = any($1::uuid[])`,
      [seen],
    )
    if (rows.every(({ rooms }) => rooms.length === 0)) return false
    wantedAt ??= performance.now()
    const connections = await ledger.connections().catch(() => undefined)
    if (!connections) return false
    return rows.every(({ attendeeId, rooms }) =>
      rooms.every((room) => connections.some((it) => it.attendeeId === attendeeId && it.room === room)),
    )
  }
  const resumedAt = await until(isResumed, { what: 'everybody in their rooms', everyMs: POLL_MS })
  return resumedAt - Math.max(0, (wantedAt ?? backAt) - backAt)
}

function print(deaths: readonly Death[], faults: readonly string[]): void {
  const sorted = deaths.toSorted((one, other) => one.service.localeCompare(other.service))
  printTable([
    ['killed', 'phase', 'down ms', 'resumed after ms', 'bar ms', 'verdict'],
    ...sorted.map(({ service, phase, downMs, resumedMs }) => [
      service,
      phase,
      downMs.toFixed(0),
      resumedMs.toFixed(0),
      String(BARS_MS[service]),
      resumedMs <= BARS_MS[service] ? 'within' : 'OVER',
    ]),
  ])
  for (const fault of faults) process.stdout.write(`FAILED: ${fault}\n`)
  const isOver = deaths.some(({ service, resumedMs }) => resumedMs > BARS_MS[service])
  if (isOver || faults.length > 0) process.exitCode = 1
}
