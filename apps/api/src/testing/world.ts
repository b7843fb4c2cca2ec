import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '@stamtafel/db'
import {
  attendeeSessions,
  authSessions,
  bans,
  blocks,
  chatMessages,
  events,
  organisations,
  personalLinks,
  reports,
} from '@stamtafel/db/schema'
import { minutesAfter, type AttendeeActor, type Role } from '@stamtafel/domain'
import {
  addMember,
  addStage,
  createGathering,
  pairUp,
  tabOf,
  type Gathering,
  type TestDeps,
} from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { attendeeCookie } from '../plugins/actors.ts'
import { PUBLIC_URL } from './build-test-app.ts'

export const WHOS = [
  'anonymous',
  'attendee',
  'banned attendee',
  'attendee elsewhere',
  'member',
  'organiser',
  'owner',
  'organiser elsewhere',
] as const
/** Those who ask: of the event `home` and its organisation, or of `away`. */
export type Who = (typeof WHOS)[number]

export const TARGETS = ['home', 'away', 'deleted', 'guessed'] as const
/** What they ask about. */
export type TargetName = (typeof TARGETS)[number]

/** Everything that can be named of one event. */
export interface Target {
  readonly organisationId: string
  readonly eventId: string
  readonly slug: string
  readonly speedDateId: string
  /** The session that the speed date is. */
  readonly sessionId: string
  readonly tableId: string
  /** A stage at which nobody is, and its talk. */
  readonly stageId: string
  readonly talkId: string
  /** Somebody who attends it, and asks for nothing themselves; the one who asks has been paired with them. */
  readonly attendeeId: string
  /** Said by the attendee who asks. */
  readonly blockId: string
  /** By the attendee who asks. */
  readonly reportId: string
  /** Said in the foyer by the attendee who asks. */
  readonly chatMessageId: string
  /** Said there by the other. */
  readonly othersMessageId: string
  readonly linkSecret: string
  /** That of the attendee who asks. */
  readonly tabId: string
}

export interface World {
  readonly targets: Readonly<Record<TargetName, Target>>
  /** The cookies of each. */
  readonly cookies: Readonly<Record<Who, string>>
}

interface Setting {
  readonly db: Database
  readonly deps: TestDeps
  /** With which the cookies of users are signed. */
  readonly secret: string
}

/** Two organisations with an event each, one that is gone, and somebody of every kind with a session. */
export async function createWorld(setting: Setting): Promise<World> {
  const { db } = setting
  const home = await createGathering(db, { people: 3 })
  const away = await createGathering(db, { people: 3 })
  const gone = await createGathering(db, { people: 3 })
  const targets = {
    home: await describe(setting, home),
    away: await describe(setting, away),
    deleted: await describe(setting, gone),
    guessed: guess(),
  }
  await db.delete(events).where(eq(events.id, gone.eventId))
  await db.delete(organisations).where(eq(organisations.id, gone.organisationId))
  const [attendee, banned] = home.actors
  const [elsewhere] = away.actors
  if (!attendee || !banned || !elsewhere) throw new Error('A gathering of three has two people')
  await db.insert(bans).values({ eventId: home.eventId, personId: banned.personId })
  const eventIds = Object.values(targets).map(({ eventId }) => eventId)
  const asAttendee = async (actor: AttendeeActor) =>
    attendeeCookies(eventIds, await sessionOf(setting, actor))
  return {
    targets,
    cookies: {
      anonymous: '',
      attendee: await asAttendee(attendee),
      'banned attendee': await asAttendee(banned),
      'attendee elsewhere': await asAttendee(elsewhere),
      member: await asUser(setting, home, 'member'),
      organiser: await asUser(setting, home, 'organiser'),
      owner: await asUser(setting, home, 'owner'),
      'organiser elsewhere': await asUser(setting, away, 'organiser'),
    },
  }
}

async function describe({ db, deps }: Setting, gathering: Gathering): Promise<Target> {
  const { organisationId, eventId, speedDateId, sessionId, tableId, actors } = gathering
  const [attendee, , other] = actors
  if (!attendee || !other) throw new Error('A gathering of three has three people')
  const linkSecret = newSecret()
  const { attendeeId } = attendee
  await db.insert(personalLinks).values({ attendeeId, secretHash: deps.secrets.hash(linkSecret) })
  await pairUp(db, { speedDateId, members: [attendee, other], bellAt: deps.now() })
  const { stageId, talkId } = await addStage(db, { eventId, startsAt: deps.now() })
  return {
    organisationId,
    eventId,
    stageId,
    talkId,
    slug: `spring-fair-${eventId.slice(0, 8)}`,
    speedDateId,
    sessionId,
    tableId,
    attendeeId: other.attendeeId,
    blockId: await block(db, attendee, other),
    reportId: await report(db, attendee, other),
    chatMessageId: await sayInFoyer(db, attendee),
    othersMessageId: await sayInFoyer(db, other),
    linkSecret,
    tabId: tabOf(attendeeId),
  }
}

async function block(db: Database, by: AttendeeActor, other: AttendeeActor): Promise<string> {
  const { organisationId, personId: byPersonId } = by
  const [stored] = await db
    .insert(blocks)
    .values({ organisationId, byPersonId, otherPersonId: other.personId })
    .returning({ id: blocks.id })
  if (!stored) throw new Error('An insert that returns has returned nothing')
  return stored.id
}

async function report(db: Database, by: AttendeeActor, about: AttendeeActor): Promise<string> {
  const [stored] = await db
    .insert(reports)
    .values({ eventId: by.eventId, byAttendeeId: by.attendeeId, aboutAttendeeId: about.attendeeId })
    .returning({ id: reports.id })
  if (!stored) throw new Error('An insert that returns has returned nothing')
  return stored.id
}

async function sayInFoyer(db: Database, { eventId, attendeeId }: AttendeeActor): Promise<string> {
  const said = { eventId, attendeeId, channel: 'foyer', text: 'Good morning', isByHost: false }
  const [stored] = await db
    .insert(chatMessages)
    .values({ ...said, clientId: randomUUID() })
    .returning({ id: chatMessages.id })
  if (!stored) throw new Error('An insert that returns has returned nothing')
  return stored.id
}

function guess(): Target {
  return {
    organisationId: randomUUID(),
    eventId: randomUUID(),
    slug: 'summer-fair-0a1b2c3d',
    speedDateId: randomUUID(),
    sessionId: randomUUID(),
    tableId: randomUUID(),
    stageId: randomUUID(),
    talkId: randomUUID(),
    attendeeId: randomUUID(),
    blockId: randomUUID(),
    reportId: randomUUID(),
    chatMessageId: randomUUID(),
    othersMessageId: randomUUID(),
    linkSecret: newSecret(),
    tabId: 'tab-guessed',
  }
}

async function sessionOf({ db, deps }: Setting, { attendeeId }: AttendeeActor): Promise<string> {
  const secret = newSecret()
  const expiresAt = minutesAfter(deps.now(), 60)
  await db.insert(attendeeSessions).values({ attendeeId, secretHash: deps.secrets.hash(secret), expiresAt })
  return secret
}

/** Sent under the name of every event, as somebody would who tries. */
function attendeeCookies(eventIds: readonly string[], secret: string): string {
  return eventIds.map((eventId) => `${attendeeCookie(eventId, PUBLIC_URL)}=${secret}`).join('; ')
}

async function asUser(
  { db, deps, secret }: Setting,
  { organisationId }: Gathering,
  role: Role,
): Promise<string> {
  const { userId } = await addMember(db, organisationId, role)
  const token = newSecret()
  await db.insert(authSessions).values({ userId, token, expiresAt: minutesAfter(deps.now(), 60) })
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `stamtafel.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}

function newSecret(): string {
  return randomBytes(20).toString('base64url')
}
