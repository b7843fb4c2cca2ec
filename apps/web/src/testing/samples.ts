import type {
  LoungeView,
  PlaceAnswer,
  RoundView,
  SpeedDateDetail,
  SpeedDateView,
  VenueView,
} from '@stamtafel/contracts'

/** The instant at which a test stands still, unless it moves it: a Thursday morning, 09:48 in Amsterdam. */
const MORNING = Date.parse('2026-11-26T08:48:00Z')

/** So many seconds after that. */
export function at(seconds: number): string {
  return new Date(MORNING + seconds * 1000).toISOString()
}

export const NOOR = { attendeeId: 'noor', name: 'Noor van der Kolk' }
export const SIPHO = { attendeeId: 'sipho', name: 'Sipho Dlamini' }

const event = {
  id: 'fair',
  slug: 'fair',
  name: 'Samen aan de Waal',
  organisationName: 'Waalstad',
  locale: 'en',
  startsAt: at(-600),
  endsAt: at(6000),
  timeZone: 'Europe/Amsterdam',
  doors: 'open',
  sessions: [],
} as const

/** A speed date of three rounds that gathers; change what the test is about. */
export function aSpeedDate(changes: Partial<SpeedDateView> = {}): SpeedDateView {
  return {
    id: 'afternoon',
    title: 'Speed date',
    phase: 'gathering',
    startsAt: at(-20),
    firstBellAt: at(55),
    round: 0,
    rounds: 3,
    roundSeconds: 300,
    breakSeconds: 45,
    gatherSeconds: 75,
    joined: 6,
    here: 4,
    myEntry: 'here',
    pausedAt: null,
    stopsAt: null,
    ...changes,
  }
}

/** A lounge with one table of four, at which nobody sits. */
export function aLounge(changes: Partial<LoungeView> = {}): LoungeView {
  const table = { id: 'four', number: 4, topic: null, seats: 4, seatsLeft: 4, people: [] }
  return { id: 'lounge', name: 'Lounge', tables: [table], ...changes }
}

/** An open event with one table of four, at which Noor does not sit yet. */
export function aVenue(changes: Partial<VenueView> = {}): VenueView {
  return {
    revision: 1,
    event: { ...event, sessions: [] },
    me: { ...NOOR, locale: 'en', listensFirst: false, typesAlong: false, likesThrees: false },
    place: { kind: 'foyer' },
    lounges: [aLounge()],
    stages: [],
    speedDates: [aSpeedDate()],
    announcement: null,
    askedMove: null,
    iceServers: [],
    allowed: [],
    ...changes,
  }
}

/** Somebody one is with in a round; change what the test is about. */
export function aPartner(changes: Partial<SamplePartner> = {}): SamplePartner {
  return {
    ...SIPHO,
    position: 1,
    state: 'here',
    until: null,
    joinsAt: null,
    listensFirst: false,
    typesAlong: false,
    isMet: true,
    ...changes,
  }
}

type SamplePairing = Extract<RoundView['seat'], { kind: 'pairing' }>
type SamplePartner = SamplePairing['partners'][number]

/** A seat in a pairing with Sipho. */
export function aPairing(changes: Partial<SamplePairing> = {}): SamplePairing {
  return {
    kind: 'pairing',
    pairingId: 'noor-sipho',
    position: 0,
    partners: [aPartner()],
    reasons: ['first-meeting'],
    absentUntil: null,
    joinsAt: null,
    ...changes,
  }
}

/** A round with Sipho that talks now. */
export function aRound(changes: Partial<RoundView> = {}): RoundView {
  return {
    id: 'one',
    number: 1,
    phase: 'talking',
    isSide: false,
    opensAt: at(-30),
    bell: at(-20),
    endsAt: at(280),
    goodbyeUntil: at(290),
    seat: aPairing(),
    ...changes,
  }
}

/** That speed date as Noor sees it. */
export function aDetail(changes: Partial<SpeedDateDetail> = {}): SpeedDateDetail {
  return {
    revision: 1,
    speedDate: aSpeedDate(),
    current: [],
    past: [],
    peopleHere: [NOOR, SIPHO],
    waiting: [],
    nextBell: at(55),
    metToday: 0,
    skipsRound: null,
    attention: { pressedAt: null, hiddenSince: null, lastBell: at(-20) },
    commands: [],
    ...changes,
  }
}

/** The way into a media room. */
export function access(key: string) {
  return { key, url: 'ws://media.test', token: `token-of-${key}`, expiresAt: at(60) }
}

/** The seat at the table of four, with its room. */
export function seated(): PlaceAnswer {
  return { place: { kind: 'table', tableId: 'four', seat: 1 }, media: access('table-four') }
}

/** Back in the foyer. */
export function inFoyer(): PlaceAnswer {
  return { place: { kind: 'foyer' }, media: null }
}
