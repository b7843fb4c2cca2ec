import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import type { MediaSession } from './media-session.ts'
import type { MediaView } from './media-view.ts'

const LEVEL_MS = 100

/** Put the session of the event around its pages: `<MediaSessionContext value={session}>`. */
export const MediaSessionContext = createContext<MediaSession | undefined>(undefined)

/** The session itself, for what a person presses. */
export function useMediaSession(): MediaSession {
  const session = use(MediaSessionContext)
  if (session === undefined) throw new Error('There is no MediaSessionContext around this component')
  return session
}

/** What there is to be seen and heard now; a component that uses it renders again at every change. */
export function useMedia(): MediaView {
  const session = useMediaSession()
  return useSyncExternalStore(session.subscribe, session.view)
}

/** How loud our microphone is, from 0 to 1, ten times a second; use it in a small component of its own. */
export function useMicrophoneLevel(): number {
  const session = useMediaSession()
  const [level, setLevel] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setLevel(session.microphoneLevel()), LEVEL_MS)
    return () => clearInterval(timer)
  }, [session])
  return level
}
