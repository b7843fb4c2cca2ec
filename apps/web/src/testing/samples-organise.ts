import type {
  AccountView,
  AttendeeRow,
  EventOverview,
  HostCommandView,
  HostSpeedDateView,
  HostStageView,
  PublicEvent,
  WhereaboutsView,
} from '@stamtafel/contracts'
import { at } from './samples.ts'

/** A draft as its organiser sees it; change what the test is about. */
export function anOverview(changes: Partial<EventOverview> = {}): EventOverview {
  return {
    id: 'fair',
    slug: 'fair',
    name: 'Samen aan de Waal',
    phase: 'draft',
    startsAt: at(6000),
    endsAt: at(12_000),
    timeZone: 'Europe/Amsterdam',
    registered: 3,
    allowed: ['event.manage'],
    organisationId: 'waalstad',
    url: 'https://stamtafel.test/e/fair',
    locale: 'en',
    edition: 3,
    sessions: [],
    stages: [{ id: 'main', name: 'Main stage' }],
    lounges: [{ id: 'serre', name: 'De Serre' }],
    tables: [{ id: 'four', loungeId: 'serre', number: 4, seats: 4, topic: null }],
    speedDates: [],
    ...changes,
  }
}

/** Somebody who organises at one organisation. */
export function anAccount(changes: Partial<AccountView> = {}): AccountView {
  const membership = {
    organisationId: 'waalstad',
    organisationName: 'Waalstad',
    role: 'owner',
    name: 'Noor van der Kolk',
  } as const
  return { name: 'Noor van der Kolk', email: 'noor@waalstad.example', memberships: [membership], ...changes }
}

/** The event as anybody with the link sees it. */
export function aPublicEvent(changes: Partial<PublicEvent> = {}): PublicEvent {
  return {
    id: 'fair',
    slug: 'fair',
    name: 'Samen aan de Waal',
    organisationName: 'Waalstad',
    locale: 'en',
    startsAt: at(6000),
    endsAt: at(12_000),
    timeZone: 'Europe/Amsterdam',
    doors: 'not-yet',
    sessions: [],
    noticeVersion: '2026-11-24',
    registered: 3,
    tables: 12,
    stages: [],
    speedDate: null,
    ...changes,
  }
}

/** A speed date of four rounds as its hosts see it: the third has talked for a minute. */
export function aHosted(changes: Partial<HostSpeedDateView> = {}): HostSpeedDateView {
  return {
    id: 'afternoon',
    title: 'Speed date',
    phase: 'running',
    startsAt: at(-1200),
    firstBellAt: at(-1140),
    round: 3,
    rounds: 4,
    roundSeconds: 300,
    breakSeconds: 45,
    pausedAt: null,
    pauseEndsAt: null,
    stopsAt: null,
    nextBell: at(285),
    current: { number: 3, phase: 'talking', bell: at(-60), endsAt: at(240) },
    joined: 240,
    here: 215,
    silent: 0,
    talking: 211,
    pairs: 101,
    trios: 3,
    waiting: 4,
    latestCommand: 2,
    commands: [aCommand()],
    ...changes,
  }
}

/** What Lotte did a minute ago. */
export function aCommand(changes: Partial<HostCommandView> = {}): HostCommandView {
  return { number: 2, type: 'more-round', by: 'Lotte', at: at(-60), text: null, ...changes }
}

/** Somebody who is registered and here; change what the test is about. */
export function anAttendee(changes: Partial<AttendeeRow> = {}): AttendeeRow {
  return {
    attendeeId: 'daan',
    name: 'Daan Brouwer',
    email: 'daan@a.example',
    isHere: true,
    ban: null,
    ...changes,
  }
}

/** Forty people: at a stage, in a lounge with somebody alone, in the speed date and in the foyer. */
export function somePlaces(changes: Partial<WhereaboutsView> = {}): WhereaboutsView {
  const table = { topic: null, seats: 4 }
  return {
    revision: 4,
    now: at(0),
    here: 40,
    foyer: 5,
    speedDates: { talking: 10, waiting: 2 },
    stages: [{ id: 'main', name: 'Main stage', people: 20 }],
    lounges: [
      {
        id: 'serre',
        name: 'De Serre',
        people: 3,
        tables: [
          { ...table, id: 'one', number: 1, taken: 2, aloneSince: null },
          { ...table, id: 'six', number: 6, taken: 1, aloneSince: at(-250) },
          { ...table, id: 'seven', number: 7, taken: 0, aloneSince: null },
        ],
      },
    ],
    ...changes,
  }
}

/** A stage with a talk to be started, at which somebody has a hand up; change what the test is about. */
export function aHostStage(changes: Partial<HostStageView> = {}): HostStageView {
  return {
    id: 'main',
    name: 'Main stage',
    onStage: [],
    mostOnStage: 12,
    watching: 20,
    clearsAt: null,
    invited: [],
    hands: [{ attendeeId: 'femke', name: 'Femke de Boer', since: at(-30), isAway: false }],
    sessions: [
      {
        id: 'opening',
        title: 'Opening',
        startsAt: at(60),
        endsAt: at(1260),
        phase: 'scheduled',
        startedAt: null,
        endedAt: null,
        startedBy: null,
        endedBy: null,
      },
    ],
    ...changes,
  }
}
