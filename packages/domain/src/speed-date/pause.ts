import { doorsCloseAt, type EventTimes } from '../event/event.ts'
import { minutesAfter } from '../time.ts'
import { LONGEST_PAUSE_MINUTES } from './host-command.ts'

/** When a pause ends by itself if no host goes on: half an hour after it began, or with the doors, if they close before. */
export function pauseEnd(pausedAt: Date, event: Pick<EventTimes, 'endsAt'>): Date {
  const longest = minutesAfter(pausedAt, LONGEST_PAUSE_MINUTES)
  const closing = doorsCloseAt(event)
  return pausedAt < closing && closing < longest ? closing : longest
}
