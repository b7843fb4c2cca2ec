import type { HostStageCommand } from '@stamtafel/domain'
import { useCallback, useRef } from 'react'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { useHandOnFocus } from '#web/ui/hand-on-focus.ts'
import { useTexts } from '#web/ui/texts.tsx'

interface StagePerson {
  readonly attendeeId: string
  readonly name: string
  readonly isAway: boolean
}

interface StagePeopleProps {
  readonly title: string
  /** What stands there where nobody is. */
  readonly none?: string
  readonly people: readonly StagePerson[]
  /** The one thing to do about each of them. */
  readonly act: HostStageCommand
  /** Who comes to the list is read aloud. */
  readonly isLive?: boolean
  /** Whom something is being done about. */
  readonly busyId: string | undefined
  readonly onAct: (attendeeId: string, act: HostStageCommand) => void
}

const WORDS = {
  invite: 'staging.invite',
  withdraw: 'staging.withdraw',
  'bring-down': 'staging.down',
} as const

/** Some of the people at a stage, each with what a host may do about them. */
export function StagePeople({ title, none, people, isLive = false, ...acts }: StagePeopleProps) {
  const list = useRef<HTMLElement>(null)
  const toList = useCallback(() => list.current, [])
  return (
    <section ref={list} tabIndex={-1} aria-label={title}>
      <h3 className="text-sm! font-strong!">{title}</h3>
      {people.length === 0 && none !== undefined && <p className="mt-1 text-sm text-ink-3">{none}</p>}
      <ul aria-live={isLive ? 'polite' : undefined} aria-relevant="additions" className="mt-1">
        {people.map((person) => (
          <Row key={person.attendeeId} person={person} toList={toList} {...acts} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps extends Pick<StagePeopleProps, 'act' | 'busyId' | 'onAct'> {
  readonly person: StagePerson
  /** Where a keyboard goes on when the row goes, as it does after its button was pressed. */
  readonly toList: () => HTMLElement | null
}

function Row({ person: { attendeeId, name, isAway }, act, busyId, onAct, toList }: RowProps) {
  const { t } = useTexts()
  const row = useRef<HTMLLIElement>(null)
  useHandOnFocus(row, toList)
  return (
    <li ref={row} className="flex items-center gap-3 border-b border-line py-1.5 last:border-0">
      <Avatar id={attendeeId} name={name} size={32} />
      <span className="min-w-0 flex-1 truncate">
        {name}
        {isAway && <span className="text-xs text-ink-3"> · {t('staging.away')}</span>}
      </span>
      <Button
        look="quiet"
        size="small"
        isBusy={busyId === attendeeId}
        aria-label={t(`${WORDS[act]}.label`, { name })}
        onClick={() => onAct(attendeeId, act)}
      >
        {t(WORDS[act])}
      </Button>
    </li>
  )
}
