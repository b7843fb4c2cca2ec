import { useEffect } from 'react'
import { useMediaSession } from '#web/media/index.ts'
import { takeQuietArrival } from '#web/seating/quiet-arrival.ts'

/** Mutes and leaves the camera off, before the table's room is entered, for who sat down like that. */
export function useQuietArrival(): void {
  const session = useMediaSession()
  useEffect(() => {
    if (!takeQuietArrival()) return
    session.setMuted(true)
    session.setCameraOff(true)
  }, [session])
}
