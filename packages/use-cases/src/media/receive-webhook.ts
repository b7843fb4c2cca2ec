import { isAdmitted, isOnStageIn, isWebhookNoted, noteWebhook } from '@stamtafel/db'
import type { Deps } from '../deps.ts'
import { givePermissions } from '../stages/give-permissions.ts'

/** Takes what LiveKit posted: whoever has joined a room that is not theirs is put out; a second copy does nothing. */
export async function receiveWebhook(
  deps: Pick<Deps, 'db' | 'media' | 'log'>,
  { body, authorization }: { readonly body: string; readonly authorization: string | undefined },
): Promise<void> {
  const { id, kind, room, identity } = await deps.media.receiveWebhook(body, authorization)
  if (await isWebhookNoted(deps.db, id)) return
  if (kind === 'participant-joined' && room !== undefined && identity !== undefined) {
    await putOutUnlessAdmitted(deps, { room, identity })
  }
  // Only now, so that one which failed is done when LiveKit sends it again.
  await noteWebhook(deps.db, id)
}

async function putOutUnlessAdmitted(
  { db, media, log }: Pick<Deps, 'db' | 'media' | 'log'>,
  { room, identity }: { readonly room: string; readonly identity: string },
): Promise<void> {
  if (!(await isAdmitted(db, { attendeeId: identity, room }))) {
    log.warn({}, 'media.stranger-removed')
    await media.removeParticipant(room, identity)
    return
  }
  // Whoever came on stage while they were on the way in has come by a token that only lets them watch.
  if (await isOnStageIn(db, { attendeeId: identity, room })) {
    await givePermissions({ db, media }, { attendeeId: identity, mediaRoom: room })
  }
}
