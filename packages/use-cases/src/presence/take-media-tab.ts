import { listOpenTabs, lockPeople, setMediaTab, transact } from '@stamtafel/db'
import { can, DomainError, type AttendeeActor } from '@stamtafel/domain'
import type { PresenceDeps } from './open-stream.ts'

/** *Use here*: gives camera and microphone to this tab, which must have its live stream open; the others are told. */
export async function takeMediaTab(
  deps: PresenceDeps,
  actor: AttendeeActor,
  { tabId }: { readonly tabId: string },
): Promise<void> {
  const { attendeeId, personId, eventId } = actor
  if (!can(actor, 'venue.enter', actor)) throw new DomainError('event.not-found', `No event ${eventId}`)
  await transact(deps.db, async (tx) => {
    await lockPeople(tx, [personId])
    if (!(await listOpenTabs(tx, attendeeId)).includes(tabId)) {
      throw new DomainError('media.elsewhere', `Tab ${tabId} has no live stream`)
    }
    await setMediaTab(tx, { attendeeId, tabId })
  })
  const message = { type: 'media-tab.taken', tabId } as const
  await deps.live.publish({ eventId, to: { attendeeIds: [attendeeId] }, message })
}
