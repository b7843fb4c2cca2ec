/** What the media server lets us do in one room: to speak and be seen, and to show a screen. */
export interface Rights {
  readonly canPublish: boolean
  readonly canShareScreen: boolean
}

/** As at a table; also what is taken for granted of a token that we cannot read, for the media server decides anyway. */
export const ALL_RIGHTS: Rights = { canPublish: true, canShareScreen: true }

const SCREEN_IN_TOKEN = 'screen_share'

/** As `TrackSource.SCREEN_SHARE` of LiveKit's protocol, which its SDK does not export. */
const SCREEN_IN_ROOM = 3

/** What a token grants, read from its payload: before we are connected nobody else says. */
export function rightsOfToken(token: string): Rights {
  const grant = grantOf(token)
  if (grant === undefined) return ALL_RIGHTS
  const { canPublish, canPublishSources } = grant
  return rightsFrom(canPublish !== false, canPublishSources, SCREEN_IN_TOKEN)
}

/** What the media server says while we are connected; it may change without a new connection. */
export function rightsOfRoom(
  permissions: { readonly canPublish: boolean; readonly canPublishSources: readonly number[] } | undefined,
): Rights {
  return rightsFrom(permissions?.canPublish === true, permissions?.canPublishSources, SCREEN_IN_ROOM)
}

/** To LiveKit a list without any source means all of them. */
function rightsFrom(canPublish: boolean, sources: unknown, screen: string | number): Rights {
  const isListed = !Array.isArray(sources) || sources.length === 0 || sources.includes(screen)
  return { canPublish, canShareScreen: canPublish && isListed }
}

function grantOf(
  token: string,
): { readonly canPublish?: unknown; readonly canPublishSources?: unknown } | undefined {
  try {
    const [, payload = ''] = token.split('.')
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    if (typeof claims !== 'object' || claims === null || !('video' in claims)) return undefined
    return typeof claims.video === 'object' && claims.video !== null ? claims.video : undefined
  } catch {
    return undefined
  }
}
