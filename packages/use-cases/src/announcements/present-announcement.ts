import type { StoredAnnouncement } from '@stamtafel/db'
import { ANNOUNCEMENT_MINUTES, minutesAfter, type Announcement } from '@stamtafel/domain'

/** An announcement as it travels, by whichever way. */
export function presentAnnouncement({ at, ...said }: StoredAnnouncement): Announcement {
  return { ...said, at: at.toISOString(), until: minutesAfter(at, ANNOUNCEMENT_MINUTES).toISOString() }
}
