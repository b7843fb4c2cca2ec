import type { DoneAct } from '#web/people/act.ts'
import { DonePage } from '../components/done-page.tsx'
import { useSayEntry } from '../hooks/use-say-entry.ts'
import type { SceneProps } from './scene-props.ts'

interface DoneProps extends SceneProps {
  readonly done: DoneAct
  readonly onDone: () => void
}

/** After *not with this person again* or a report, until one chooses what comes next. */
export function Done({ frame, entry, done, onDone }: DoneProps) {
  const say = useSayEntry(entry)
  const go = (state: 'here' | 'paused') => () => say({ state }, onDone)
  return (
    <DonePage {...frame} done={done} isBusy={entry.isPending} onBreather={go('paused')} onNext={go('here')} />
  )
}
