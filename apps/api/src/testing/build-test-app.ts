import { buildApp, type AppOptions } from '../app.ts'

export const PUBLIC_URL = 'http://stamtafel.test'

/** Fails a test in which something is asked that the test did not provide. */
function unexpected(what: string) {
  return async (): Promise<never> => {
    throw new Error(`Nobody expected ${what}`)
  }
}

/** Everything that a test does not provide. */
export const unasked: AppOptions = {
  app: { publicUrl: PUBLIC_URL, trustProxy: false, rateLimitFactor: 1, webRoot: undefined },
  isUnreachable: () => false,
  needs: {},
  wants: {},
  isLeaving: () => false,
  now: () => new Date('2026-11-24T12:00:00Z'),
  findUserActor: async () => undefined,
  findAttendeeActor: async () => undefined,
  hub: { start: async () => {}, welcome: unexpected('a stream'), leave: async () => {} },
  gate: {
    upstream: 'http://127.0.0.1:1',
    verifyToken: async () => ({ isValid: false, fault: 'malformed' }),
    isAdmitted: async () => false,
  },
  settings: { iceServers: [] },
  auth: unexpected('auth'),
  accounts: { see: unexpected('accounts.see'), takeCodeTurn: unexpected('accounts.takeCodeTurn') },
  agenda: {
    see: unexpected('agenda.see'),
    listForCalendar: unexpected('agenda.listForCalendar'),
    star: unexpected('agenda.star'),
  },
  announcements: {
    announce: unexpected('announcements.announce'),
    list: unexpected('announcements.list'),
  },
  attendeeSessions: {
    open: unexpected('attendeeSessions.open'),
    confirmCode: unexpected('attendeeSessions.confirmCode'),
    close: unexpected('attendeeSessions.close'),
    changeAttendee: unexpected('attendeeSessions.changeAttendee'),
  },
  bans: {
    listAttendees: unexpected('bans.listAttendees'),
    ban: unexpected('bans.ban'),
    lift: unexpected('bans.lift'),
  },
  chat: {
    post: unexpected('chat.post'),
    list: unexpected('chat.list'),
    listAsHost: unexpected('chat.listAsHost'),
    remove: unexpected('chat.remove'),
    takeBack: unexpected('chat.takeBack'),
  },
  events: {
    list: unexpected('events.list'),
    create: unexpected('events.create'),
    change: unexpected('events.change'),
    see: unexpected('events.see'),
    publish: unexpected('events.publish'),
    seePublic: unexpected('events.seePublic'),
  },
  hosting: {
    authorise: unexpected('hosting.authorise'),
    listSpeedDates: unexpected('hosting.listSpeedDates'),
    giveCommand: unexpected('hosting.giveCommand'),
    listReports: unexpected('hosting.listReports'),
    handleReport: unexpected('hosting.handleReport'),
  },
  mediaRooms: { receiveWebhook: unexpected('mediaRooms.receiveWebhook') },
  people: {
    listPeopleMet: unexpected('people.listPeopleMet'),
    writeNote: unexpected('people.writeNote'),
    keepInTouch: unexpected('people.keepInTouch'),
    block: unexpected('people.block'),
    report: unexpected('people.report'),
    reportMessage: unexpected('people.reportMessage'),
    listBlocks: unexpected('people.listBlocks'),
    liftBlock: unexpected('people.liftBlock'),
  },
  presence: { takeMediaTab: unexpected('presence.takeMediaTab') },
  registrations: { register: unexpected('registrations.register') },
  setup: { see: unexpected('setup.see'), complete: unexpected('setup.complete') },
  speedDates: {
    see: unexpected('speedDates.see'),
    setEntry: unexpected('speedDates.setEntry'),
    giveSign: unexpected('speedDates.giveSign'),
  },
  stages: {
    see: unexpected('stages.see'),
    giveCommand: unexpected('stages.giveCommand'),
    listHosted: unexpected('stages.listHosted'),
    listPeople: unexpected('stages.listPeople'),
    giveHostCommand: unexpected('stages.giveHostCommand'),
    giveSessionCommand: unexpected('stages.giveSessionCommand'),
  },
  venue: {
    see: unexpected('venue.see'),
    enterPlace: unexpected('venue.enterPlace'),
    takeSomewhere: unexpected('venue.takeSomewhere'),
    mintMediaToken: unexpected('venue.mintMediaToken'),
  },
  whereabouts: {
    see: unexpected('whereabouts.see'),
    ask: unexpected('whereabouts.ask'),
    mute: unexpected('whereabouts.mute'),
    answer: unexpected('whereabouts.answer'),
  },
}

/** The app with what a test provides, in which everything else is not expected to be asked. */
export function buildTestApp(provided: Partial<AppOptions> = {}) {
  return buildApp({ ...unasked, ...provided })
}
