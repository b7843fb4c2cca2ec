import { useNavigate } from '#web/routing/index.ts'
import { hasCode, useErrorSentence } from '#web/errors.ts'
import { useMediaSession } from '#web/media/index.ts'
import { useToast } from '#web/ui/toast.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'
import type { useSetEntry } from './use-speed-date.ts'

/** The ways out of a talk; whoever cannot be heard by the server stays, and is put back. */
export function useWaysOut(entry: ReturnType<typeof useSetEntry>, putBack: () => void) {
  const navigate = useNavigate()
  const session = useMediaSession()
  const toast = useToast()
  const sentence = useErrorSentence()
  const { foyer } = useVenuePaths()
  const room = {
    leave() {
      session.callOff()
      session.leaveRoom()
    },
    comeBack: putBack,
  }
  const say = async (state: 'left' | 'paused') => {
    room.leave()
    try {
      await entry.mutateAsync({ state })
      return true
    } catch (error) {
      // A speed date that has ended meanwhile is left all the same.
      if (hasCode(error, 'speed-date.wrong-phase')) return true
      toast({ text: sentence(error) ?? '' })
      room.comeBack()
      return false
    }
  }
  return {
    room,
    /** Out of this talk, and into no other before one says so. */
    leaveTalk: () => void say('paused'),
    /** Out of the speed date, for today, into the foyer. */
    stop: () => void say('left').then(async (isOut) => isOut && navigate({ href: foyer })),
  }
}
