/** The names under which the page of an organiser keeps what it has asked for. */
export const organiseKeys = {
  event: (eventId: string) => ['organise', eventId] as const,
  speedDates: (eventId: string) => ['organise', eventId, 'speed-dates'] as const,
  reports: (eventId: string) => ['organise', eventId, 'reports'] as const,
}
