/** The names under which the page of an organiser keeps what it has asked for. */
export const organiseKeys = {
  event: (eventId: string) => ['organise', eventId] as const,
  speedDates: (eventId: string) => ['organise', eventId, 'speed-dates'] as const,
  attendees: (eventId: string) => ['organise', eventId, 'attendees'] as const,
  places: (eventId: string) => ['organise', eventId, 'places'] as const,
  stages: (eventId: string) => ['organise', eventId, 'stages'] as const,
  said: (eventId: string) => ['organise', eventId, 'said'] as const,
  chat: (eventId: string) => ['organise', eventId, 'chat'] as const,
  reports: (eventId: string) => ['organise', eventId, 'reports'] as const,
}
