/** How loud somebody is who is to be softer for oneself. */
const SOFT = 0.25

const softer = new Set<string>()
const listeners = new Set<() => void>()

/** How loud an attendee is here, between 0 and 1; nobody but oneself hears the difference. */
export function volumeFor(attendeeId: string): number {
  return softer.has(attendeeId) ? SOFT : 1
}

export function isSofter(attendeeId: string): boolean {
  return softer.has(attendeeId)
}

/** Makes an attendee softer, or as loud as they are, until the page is left; in every room in which they are. */
export function setSofter(attendeeId: string, isSoft: boolean): void {
  if (isSoft) softer.add(attendeeId)
  else softer.delete(attendeeId)
  for (const element of document.querySelectorAll('audio')) {
    if (element.dataset['attendeeId'] === attendeeId) element.volume = volumeFor(attendeeId)
  }
  for (const listener of listeners) listener()
}

export function onSofter(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
