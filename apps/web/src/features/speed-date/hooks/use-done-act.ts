import { useState } from 'react'
import type { DoneAct } from '#web/people/act.ts'
import type { Scene } from '../scene-of.ts'

/** What one did about a person, until one has chosen what comes next, is in another talk, or all is over. */
export function useDoneAct(scene: Scene) {
  const [kept, setKept] = useState<{ readonly done: DoneAct; readonly roundId: string | undefined }>()
  const roundId = scene.kind === 'talking' ? scene.round.id : undefined
  const isOver = scene.kind === 'ended' || (roundId !== undefined && roundId !== kept?.roundId)
  if (kept && isOver) setKept(undefined)
  return {
    done: isOver ? undefined : kept?.done,
    act: (done: DoneAct) => setKept({ done, roundId }),
    forget: () => setKept(undefined),
  }
}
