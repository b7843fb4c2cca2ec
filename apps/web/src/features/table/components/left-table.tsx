import type { DoneAct } from '#web/people/act.ts'
import { ActDone } from '#web/people/act-done.tsx'
import { CallBar, CallFrame } from '#web/ui/call.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface LeftTableProps {
  readonly number: number
  readonly done: DoneAct
  readonly myName: string
  readonly foyer: string
}

/** After an act against somebody at the table: one has left it, and reads what that means. */
export function LeftTable({ number, done, myName, foyer }: LeftTableProps) {
  const { t } = useTexts()
  return (
    <CallFrame title={t('table.title', { number })} bar={<CallBar end={null}>{null}</CallBar>}>
      <ActDone done={done} where="table" myName={myName}>
        <LinkButton href={foyer}>{t('action.foyer')}</LinkButton>
      </ActDone>
    </CallFrame>
  )
}
