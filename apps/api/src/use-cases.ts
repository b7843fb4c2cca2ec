import {
  createAccounts,
  createAgenda,
  createAnnouncements,
  createAttendeeSessions,
  createBans,
  createChat,
  createEvents,
  createHosting,
  createMediaRooms,
  createPeople,
  createPresence,
  createRegistrations,
  createSetup,
  createSpeedDates,
  createStages,
  createVenue,
  createWhereabouts,
  type Deps,
} from '@stamtafel/use-cases'

export type UseCases = ReturnType<typeof createUseCases>

/** Every operation that people can ask the api for. */
export function createUseCases(deps: Deps & { readonly setupSecret: string | undefined }) {
  return {
    accounts: createAccounts(deps),
    agenda: createAgenda(deps),
    announcements: createAnnouncements(deps),
    attendeeSessions: createAttendeeSessions(deps),
    bans: createBans(deps),
    chat: createChat(deps),
    events: createEvents(deps),
    hosting: createHosting(deps),
    mediaRooms: createMediaRooms(deps),
    people: createPeople(deps),
    presence: createPresence(deps),
    registrations: createRegistrations(deps),
    setup: createSetup(deps),
    speedDates: createSpeedDates(deps),
    stages: createStages(deps),
    venue: createVenue(deps),
    whereabouts: createWhereabouts(deps),
  }
}
