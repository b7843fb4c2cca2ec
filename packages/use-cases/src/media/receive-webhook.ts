import { isAdmitted, noteWebhook } from '@stamtafel/db'
import type { Deps } from '../deps.ts'

/** Takes what LiveKit posted: whoever has joined a room that is not theirs is put out; a second copy does nothing. */
export async function receiveWebhook(
  deps: Pick<Deps, 'db' | 'media' | 'log'>,
  { body, authorization }: { readonly body: string; readonly authorization: string | undefined },
): Promise<void> {
  const { id, kind, room, identity } = await deps.media.receiveWebhook(body, authorization)
  if (!(await noteWebhook(deps.db, id))) return
  if (kind !== 'participant-joined' || room === undefined || identity === undefined) return
  if (await isAdmitted(deps.db, { attendeeId: identity, room })) return
  deps.log.warn({ attendeeId: identity }, 'media.stranger-removed')
  await deps.media.removeParticipant(room, identity)
}
