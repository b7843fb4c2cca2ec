import { isAdmitted } from '@stamtafel/db'
import type { Deps } from '../deps.ts'

/** Puts somebody out of a media room that they left, unless they are back in it by now. */
export async function leaveRoom(
  { db, media }: Pick<Deps, 'db' | 'media'>,
  { attendeeId, mediaRoom }: { readonly attendeeId: string; readonly mediaRoom: string },
): Promise<void> {
  if (await isAdmitted(db, { attendeeId, room: mediaRoom })) return
  await media.removeParticipant(mediaRoom, attendeeId)
}
