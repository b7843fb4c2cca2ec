import { lockCompany, transact, type Database } from '@stamtafel/db'
import { blocks, entries, pairingMembers, presences, reservations, rounds } from '@stamtafel/db/schema'
import type { AttendeeActor } from '@stamtafel/domain'
import { createTestDatabase } from '@stamtafel/testing'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  integer,
  oneof,
  record,
  type Arbitrary,
} from 'fast-check'
import { expect, test } from 'vitest'
import { announceMove } from '../places/announce-move.ts'
import { enterPlace } from '../places/enter-place.ts'
import { leaveVenue } from '../places/leave-venue.ts'
import { createPresence } from '../presence/create-presence.ts'
import { goAway, startEvening, type Evening } from '../testing/evening.ts'
import { likeThrees } from '../testing/what-people-do.ts'
import { leaveTalkWith } from './leave-talk-with.ts'

const db = await createTestDatabase()

const AT_FIRST = 5
const LATER = 3

/** What people do. */
const ACTS = [
  'press',
  'press',
  'hide',
  'here',
  'here',
  'want somebody else',
  'pause',
  'leave',
  'go to the foyer',
  'skip the next',
  'lose the connection',
  'be gone',
  'come back',
  'block the partner',
] as const

interface Passing {
  readonly seconds: number
  readonly workers: number
}

/** Time passes, with one worker or two; or somebody does something, perhaps just while a worker is at work. */
type Happening =
  | Passing
  | { readonly act: (typeof ACTS)[number]; readonly who: number; readonly isBusy: boolean }

const happening: Arbitrary<Happening> = oneof(
  {
    weight: 3,
    arbitrary: record({ seconds: integer({ min: 1, max: 35 }), workers: integer({ min: 1, max: 2 }) }),
  },
  {
    weight: 4,
    arbitrary: record({
      act: constantFrom(...ACTS),
      who: integer({ min: 0, max: AT_FIRST + LATER - 1 }),
      isBusy: boolean(),
    }),
  },
)

const PLANS = [
  { rounds: 6, roundSeconds: 90, breakSeconds: 25 },
  // Long enough to come late to a pair, and announced before the round before it ends.
  { rounds: 4, roundSeconds: 230, breakSeconds: 5 },
] as const

const whatHappens = record({
  plan: constantFrom(...PLANS),
  happenings: array(happening, { minLength: 40, maxLength: 60, size: 'max' }),
})

test('whatever people do, each is in one place, nobody is alone, nobody meets twice or against a block', async () => {
  const play = asyncProperty(whatHappens, async ({ plan, happenings }) => {
    const stage = new Stage(await startEvening(db, AT_FIRST, plan))
    await stage.play(happenings)
  })
  await assert(play, { numRuns: 6, endOnFailure: true })
}, 120_000)

/** An evening on which things happen, and which is looked at after each of them. */
class Stage {
  readonly evening: Evening
  people: readonly AttendeeActor[]
  rounds = 0

  constructor(evening: Evening) {
    this.evening = evening
    this.people = evening.actors
  }

  async play(happenings: readonly Happening[]): Promise<void> {
    this.people = [...this.people, ...(await this.evening.addPeople(LATER))]
    await likeThrees(db, this.people)
    for (const what of happenings) {
      if ('seconds' in what) await this.passAndLook(what)
      else await Promise.all([this.act(what), what.isBusy && this.pass({ seconds: 1, workers: 1 })])
      await expectOnePlace(this.evening)
      await expectNobodyAlone(this.evening)
      await expectNoRepeat(this.evening)
    }
  }

  private async passAndLook(passing: Passing): Promise<void> {
    const before = this.rounds
    await this.pass(passing)
    if (this.rounds > before) await expectEverybodySeated(this.evening, this.people)
  }

  private async pass({ seconds, workers }: Passing): Promise<void> {
    this.evening.deps.clock.pass(seconds)
    await Promise.all(Array.from({ length: workers }, () => this.evening.tend()))
    const count = await db.$count(
      rounds,
      and(eq(rounds.speedDateId, this.evening.speedDateId), isNull(rounds.sideOf)),
    )
    this.rounds = count
  }

  private async act({ act, who }: Extract<Happening, { who: number }>): Promise<void> {
    const actor = this.people[who]
    if (!actor) throw new Error('Nobody is there')
    await this.deeds[act](actor).catch(expectRefusal)
  }

  private readonly deeds: Readonly<
    Record<(typeof ACTS)[number], (actor: AttendeeActor) => Promise<unknown>>
  > = {
    press: (actor) => this.evening.sign(actor, 'pressed'),
    hide: (actor) => this.evening.sign(actor, 'hidden'),
    here: (actor) => this.evening.say(actor, { state: 'here' }),
    'want somebody else': (actor) => this.evening.say(actor, { state: 'here', wantsElse: true }),
    pause: (actor) => this.evening.say(actor, { state: 'paused' }),
    leave: (actor) => this.evening.say(actor, { state: 'left' }),
    'go to the foyer': (actor) => enterPlace(this.evening.deps, actor, { kind: 'foyer' }),
    'skip the next': (actor) => this.evening.say(actor, { state: 'here', skipsRound: this.rounds + 1 }),
    'lose the connection': (actor) => goAway(db, actor, this.evening.deps.now()),
    'be gone': ({ personId }) =>
      transact(db, (tx) => leaveVenue(tx, { personId, now: this.evening.deps.now() })),
    'come back': (actor) => comeBack(this.evening, actor),
    'block the partner': (actor) => blockPartner(this.evening, actor, this.people),
  }
}

/** Some things cannot be done at every moment; then they change nothing. */
function expectRefusal(error: unknown): void {
  expect(error).toMatchObject({ name: 'DomainError' })
}

async function comeBack({ deps }: Evening, actor: AttendeeActor): Promise<void> {
  const presence = createPresence(deps)
  const processId = crypto.randomUUID()
  await presence.renewLease({ processId })
  await presence.openStream({ actor, tabId: `tab-${processId}`, processId })
}

async function blockPartner(
  { deps, partnersOf }: Evening,
  actor: AttendeeActor,
  people: readonly AttendeeActor[],
): Promise<void> {
  const [partnerId] = await partnersOf(actor)
  const partner = people.find(({ attendeeId }) => attendeeId === partnerId)
  if (!partner) return
  const { organisationId, personId: byPersonId } = actor
  const left = await transact(db, async (tx) => {
    await lockCompany(tx, [byPersonId, partner.personId])
    await tx.insert(blocks).values({ organisationId, byPersonId, otherPersonId: partner.personId })
    return leaveTalkWith(tx, { actor, otherPersonId: partner.personId, now: deps.now() })
  })
  if (left) await announceMove(deps, left)
}

/** I1: a pairing is the place of those only who are in it by its round, and what is reserved is still to come. */
async function expectOnePlace({ speedDateId }: Evening): Promise<void> {
  const inside = await db
    .select({ leftAt: pairingMembers.leftAt, isReleased: rounds.isReleased, phase: rounds.phase })
    .from(presences)
    .innerJoin(
      pairingMembers,
      and(
        eq(pairingMembers.pairingId, presences.pairingId),
        eq(pairingMembers.attendeeId, presences.attendeeId),
      ),
    )
    .innerJoin(rounds, eq(rounds.id, presences.roundId))
    .where(eq(presences.speedDateId, speedDateId))
  for (const one of inside) expect(one).toMatchObject({ leftAt: null, isReleased: false })
  for (const one of inside) expect(one.phase).not.toBe('preparing')
  const reserved = await db
    .select({ phase: rounds.phase, joinsAt: pairingMembers.joinsAt, leftAt: pairingMembers.leftAt })
    .from(reservations)
    .innerJoin(
      pairingMembers,
      and(
        eq(pairingMembers.pairingId, reservations.pairingId),
        eq(pairingMembers.attendeeId, reservations.attendeeId),
      ),
    )
    .innerJoin(rounds, eq(rounds.id, reservations.roundId))
    .where(eq(rounds.speedDateId, speedDateId))
  for (const { phase, joinsAt, leftAt } of reserved) {
    expect(leftAt).toBeNull()
    expect(phase === 'preparing' || joinsAt !== null).toBe(true)
  }
}

/** Whoever is left by all others waits and is asked; nobody sits before an empty chair. */
async function expectNobodyAlone({ speedDateId }: Evening): Promise<void> {
  const inside = await db.select().from(presences).where(eq(presences.speedDateId, speedDateId))
  const inPairings = inside.filter(({ pairingId }) => pairingId !== null)
  const groups = Map.groupBy(inPairings, ({ pairingId }) => pairingId)
  for (const members of groups.values()) {
    expect(members.length).toBeGreaterThan(1)
    const personIds = members.map(({ personId }) => personId)
    const kept = and(
      inArray(blocks.byPersonId, personIds),
      inArray(blocks.otherPersonId, personIds),
      isNull(blocks.liftedAt),
    )
    expect(await db.$count(blocks, kept)).toBe(0)
  }
}

/** I4: no two were in a pairing together twice. */
async function expectNoRepeat({ speedDateId }: Evening): Promise<void> {
  const pairs = (await listTogether(db, speedDateId)).flatMap(everyTwo)
  expect(new Set(pairs).size).toBe(pairs.length)
}

async function listTogether(database: Database, speedDateId: string): Promise<string[][]> {
  const rows = await database
    .select({ pairingId: pairingMembers.pairingId, attendeeId: pairingMembers.attendeeId })
    .from(pairingMembers)
    .innerJoin(rounds, eq(rounds.id, pairingMembers.roundId))
    .where(eq(rounds.speedDateId, speedDateId))
  return [...Map.groupBy(rows, ({ pairingId }) => pairingId).values()].map((members) =>
    members.map(({ attendeeId }) => attendeeId),
  )
}

function everyTwo(members: readonly string[]): string[] {
  const sorted = members.toSorted()
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} ${other}`))
}

/** I3: in a round that was just prepared everybody who is here and connected is paired, or waits with a reason. */
async function expectEverybodySeated(
  { speedDateId, see }: Evening,
  people: readonly AttendeeActor[],
): Promise<void> {
  const here = await db
    .select({ attendeeId: entries.attendeeId })
    .from(entries)
    .innerJoin(presences, eq(presences.attendeeId, entries.attendeeId))
    .where(
      and(
        eq(entries.speedDateId, speedDateId),
        eq(entries.state, 'here'),
        eq(presences.speedDateId, speedDateId),
        eq(presences.state, 'connected'),
      ),
    )
  for (const actor of people.filter(({ attendeeId }) => here.some((one) => one.attendeeId === attendeeId))) {
    const main = (await see(actor)).current.findLast(({ round }) => round.sideOf === null)
    expect(main?.seat.kind).toMatch(/^(pairing|sitting-out)$/)
  }
}
