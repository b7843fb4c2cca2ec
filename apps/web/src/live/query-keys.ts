/** The names under which an event's data is kept in the page; whatever is live begins with the event. */
export const queryKeys = {
  event: (eventId: string) => ['event', eventId] as const,
  venue: (eventId: string) => ['event', eventId, 'venue'] as const,
  agenda: (eventId: string) => ['event', eventId, 'agenda'] as const,
  stages: (eventId: string) => ['event', eventId, 'stage'] as const,
  stage: (eventId: string, stageId: string) => ['event', eventId, 'stage', stageId] as const,
  speedDates: (eventId: string) => ['event', eventId, 'speed-date'] as const,
  speedDate: (eventId: string, speedDateId: string) => ['event', eventId, 'speed-date', speedDateId] as const,
  blocks: (eventId: string) => ['event', eventId, 'blocks'] as const,
  peopleMet: (eventId: string) => ['event', eventId, 'people-met'] as const,
}
