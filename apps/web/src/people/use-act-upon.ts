import { useState } from 'react'
import { useErrorSentence } from '../errors.ts'
import type { ActDialogProps, DoneAct } from './act.ts'
import { useAct, type Act } from './use-acts.ts'

type ActUponOptions = Pick<ActDialogProps, 'people' | 'room' | 'onClose' | 'onActed'>

/** What a report says; a block alone says nothing. */
interface Said {
  readonly text: string
  readonly isBlocked: boolean
}

/**
 * One act in its dialog: about whom, where there are several; out of the room first, as with a plain leave, so that the
 * other sees the same in the same order; and back into it only by *Go back*, where the server could not be reached.
 */
export function useActUpon({ people, room, onClose, onActed }: ActUponOptions) {
  const act = useAct()
  const sentence = useErrorSentence()
  const [chosenId, setChosenId] = useState<string>()
  /** Not by the callback of `mutate`: the page may move on before the answer comes, and that one goes with it. */
  const say = async (what: Act, done: DoneAct) => {
    try {
      await act.mutateAsync(what)
    } catch {
      return
    }
    onActed(done)
  }
  const about = people.length === 1 ? people[0] : people.find(({ id }) => id === chosenId)
  return {
    about,
    chosenId,
    choose: setChosenId,
    isBusy: act.isPending,
    error: sentence(act.error),
    goBack: () => {
      if (act.isError) room?.comeBack()
      act.reset()
      onClose()
    },
    go: (said?: Said) => {
      if (!about) return
      if (!act.isError) room?.leave()
      const { id: attendeeId, name } = about
      const isBlocked = said?.isBlocked ?? true
      const done = { act: said ? 'reported' : 'blocked', name, isBlocked } as const
      void say(said ? { kind: 'report', attendeeId, ...said } : { kind: 'block', attendeeId }, done)
    },
  }
}
