import { ApiError } from '@stamtafel/client'
import { call } from '../api.ts'
import { createMediaSession, type MediaAccess, type MediaSession } from '../media/index.ts'

interface SessionOptions {
  readonly eventId: string
  readonly tabId: string
  readonly iceServers: readonly RTCIceServer[]
  readonly isMutedAtFirst: boolean
  readonly now: () => number
}

let current: { readonly eventId: string; readonly session: MediaSession } | undefined

/** The media session of an event in this tab: one, whichever of its pages come and go. */
export function sessionFor(options: SessionOptions): MediaSession {
  const { eventId, iceServers, isMutedAtFirst, now } = options
  if (current?.eventId !== eventId) {
    current?.session.dispose()
    const askForToken = () => askTheDoor(options)
    current = { eventId, session: createMediaSession({ now, iceServers, askForToken, isMutedAtFirst }) }
  }
  return current.session
}

/**
 * No page shows picture and sound any more: nobody is seen or heard, now or at a bell to come. Whoever was kept off camera
 * is so until the room is left.
 */
export function letGoOf(session: MediaSession): void {
  session.callOff()
  session.leaveRoom()
  session.setUnseen(false)
}

/** The rooms of the allowed set; whose media another tab holds may be nowhere, as far as the session goes. */
async function askTheDoor({ eventId, tabId }: SessionOptions): Promise<MediaAccess> {
  try {
    const { place, reservation } = await askForAccess(eventId, tabId)
    return { place: place ?? undefined, reservation: reservation ?? undefined }
  } catch (error) {
    if (error instanceof ApiError && error.retry === 'never') return {}
    throw error
  }
}

/** The ways into the media rooms of the allowed set, for the tab that holds the media. */
export function askForAccess(eventId: string, tabId: string) {
  return call('POST /events/:eventId/media-token', { params: { eventId }, body: { tabId } })
}
