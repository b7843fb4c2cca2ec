import { findStageRole } from '@stamtafel/db'
import { changedPermissions, type StageRole } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

const TRIES = 3

/**
 * Has the media server let somebody in a stage's room do what their role allows. A change that comes meanwhile must not be
 * undone by an older one, so the row is asked before and after.
 */
export async function givePermissions(
  { db, media }: Pick<Deps, 'db' | 'media'>,
  { attendeeId, mediaRoom }: { readonly attendeeId: string; readonly mediaRoom: string },
): Promise<void> {
  const readRole = async (): Promise<StageRole> => (await findStageRole(db, attendeeId))?.role ?? 'audience'
  for (let tries = 0; tries < TRIES; tries++) {
    const role = await readRole()
    const before = role === 'on-stage' ? 'invited' : 'on-stage'
    await media.setPermissions(mediaRoom, attendeeId, changedPermissions(before, role))
    if ((await readRole()) === role) return
  }
}
