export const ROLES = ['owner', 'admin', 'organiser', 'member'] as const
export type Role = (typeof ROLES)[number]

/** What a signed-in user is in one organisation. */
export interface Membership {
  readonly organisationId: string
  readonly personId: string
  readonly role: Role
}

export interface AttendeeActor {
  readonly kind: 'attendee'
  readonly attendeeId: string
  readonly personId: string
  readonly eventId: string
  readonly organisationId: string
}

export interface UserActor {
  readonly kind: 'user'
  readonly userId: string
  readonly memberships: readonly Membership[]
}

/** Whoever asks for something: nobody known, a person at one event, somebody signed in, or our own timers. */
export type Actor = { readonly kind: 'anonymous' } | AttendeeActor | UserActor | { readonly kind: 'timer' }

/** As much of an organisation as decides who may do what with it. */
export interface OrganisationSubject {
  readonly organisationId: string
}

/** As much of an event, or of anything in one, as decides who may do what with it. */
export interface EventSubject {
  readonly organisationId: string
  readonly eventId: string
}

interface Subjects {
  'organisation.see': OrganisationSubject
  'event.create': OrganisationSubject
  'event.manage': EventSubject
  'event.publish': EventSubject
  /** Seeing in numbers where people are, asking them to come somewhere, speaking to everybody. */
  'event.host': EventSubject
  'attendee.ban': EventSubject
  'venue.enter': EventSubject
  'table.sit': EventSubject
  'speed-date.enter': EventSubject
  'speed-date.tend': EventSubject
  'speed-date.host': EventSubject
  'stage.enter': EventSubject
  'stage.host': EventSubject
  'report.see': EventSubject
  'chat.moderate': EventSubject
}

export type Permission = keyof Subjects

const rules: { readonly [P in Permission]: (actor: Actor, subject: Subjects[P]) => boolean } = {
  'organisation.see': isMember,
  'event.create': isOrganiser,
  'event.manage': isOrganiser,
  'event.publish': isOrganiser,
  'event.host': isOrganiser,
  'attendee.ban': isOrganiser,
  'venue.enter': isAttendee,
  'table.sit': isAttendee,
  'speed-date.enter': isAttendee,
  'speed-date.tend': (actor) => actor.kind === 'timer',
  'speed-date.host': isOrganiser,
  'stage.enter': isAttendee,
  'stage.host': isOrganiser,
  'report.see': isOrganiser,
  'chat.moderate': isOrganiser,
}

export const PERMISSIONS = [
  'organisation.see',
  'event.create',
  'event.manage',
  'event.publish',
  'event.host',
  'attendee.ban',
  'venue.enter',
  'table.sit',
  'speed-date.enter',
  'speed-date.tend',
  'speed-date.host',
  'stage.enter',
  'stage.host',
  'report.see',
  'chat.moderate',
] as const satisfies Permission[]

type EventPermission = {
  [P in Permission]: EventSubject extends Subjects[P] ? P : never
}[Permission]

/** Says whether this actor may do this to that subject, from their facts alone. */
export function can<P extends Permission>(actor: Actor, permission: P, subject: Subjects[P]): boolean {
  return rules[permission](actor, subject)
}

/** The permissions to send along with an event, so that a page need not guess which buttons to show. */
export function allowedTo(actor: Actor, subject: EventSubject): EventPermission[] {
  return PERMISSIONS.filter((permission) => can(actor, permission, subject))
}

/** What the actor is in this organisation, or undefined where they are nothing in it. */
export function membershipOf(actor: Actor, organisationId: string): Membership | undefined {
  if (actor.kind !== 'user') return undefined
  return actor.memberships.find((membership) => membership.organisationId === organisationId)
}

function isMember(actor: Actor, { organisationId }: OrganisationSubject): boolean {
  return membershipOf(actor, organisationId) !== undefined
}

function isOrganiser(actor: Actor, { organisationId }: OrganisationSubject): boolean {
  const role = membershipOf(actor, organisationId)?.role
  return role !== undefined && role !== 'member'
}

function isAttendee(actor: Actor, { eventId }: EventSubject): boolean {
  return actor.kind === 'attendee' && actor.eventId === eventId
}
