import type { TableView } from '@stamtafel/contracts'
import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isAt } from '#web/seating/seats-of.ts'
import { SitDown } from '#web/seating/sit-down.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { MetAt } from '../tables-shown.ts'

interface TablePanelProps {
  readonly table: TableView
  readonly youId: string
  readonly met: MetAt
  readonly otherNumber: number | undefined
  /** The number of the table at which one sits, if that is another one. */
  readonly leavesNumber: number | undefined
  readonly isBusy: boolean
  readonly error: string | undefined
  readonly onSit: (manner?: 'quiet') => void
  readonly onClose: () => void
}

/** The table that was pressed: who sits there, and the way to a seat beside them. */
export function TablePanel(props: TablePanelProps) {
  const { t } = useTexts()
  const { table, youId, leavesNumber, onClose } = props
  const title = t('lounge.table', { number: table.number })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEscape(onClose)
  return (
    <Card as="aside" label={title} className="lounge-panel">
      <div className="flex items-start justify-between gap-2">
        <Chip tone={table.seatsLeft > 0 ? 'bottle' : 'plain'}>
          {t('lounge.seats', { count: table.seatsLeft })}
        </Chip>
        <IconButton icon={X} label={t('lounge.close')} onClick={onClose} />
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {table.topic ?? title}
      </h2>
      {table.topic !== null && <p className="text-sm text-ink-2">{title}</p>}
      <Since table={table} />
      <Company table={table} youId={youId} met={props.met} />
      {leavesNumber !== undefined && table.seatsLeft > 0 && !isAt(table, youId) && (
        <p className="mb-2 text-sm text-ink-2">{t('lounge.moves', { number: leavesNumber })}</p>
      )}
      <p role="alert" className="mb-2 text-sm font-semibold text-rug-ink empty:hidden">
        {props.error}
      </p>
      <SitDown
        table={table}
        youId={youId}
        otherNumber={props.otherNumber}
        isBusy={props.isBusy}
        look="main"
        onSit={() => props.onSit()}
      />
      {table.seatsLeft > 0 && !isAt(table, youId) && (
        <Button look="quiet" isWide className="mt-2" onClick={() => props.onSit('quiet')}>
          {t('lounge.sit.quiet')}
        </Button>
      )}
    </Card>
  )
}

function useEscape(onEscape: () => void): void {
  const escape = useEffectEvent(onEscape)
  useEffect(() => {
    const hear = ({ key }: KeyboardEvent) => key === 'Escape' && escape()
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}

/** For how long somebody has been there, so that one knows whether one comes into the middle of something. */
function Since({ table: { since } }: Pick<TablePanelProps, 'table'>) {
  const { t, duration } = useTexts()
  const now = useClock()()
  if (since === undefined) return null
  const minutes = Math.floor((now - Date.parse(since)) / 60_000)
  return (
    <p className="text-sm text-ink-2">
      {minutes < 1 ? t('lounge.since.now') : t('lounge.since', { duration: duration(minutes * 60) })}
    </p>
  )
}

function Company({ table, youId, met }: Pick<TablePanelProps, 'table' | 'youId' | 'met'>) {
  const { t, format } = useTexts()
  const today = format.day(useClock()())
  if (table.people.length === 0) {
    const words = table.seatsLeft === 0 ? t('lounge.taken') : t('lounge.nobody.hint')
    return <p className="my-3 text-ink-2">{words}</p>
  }
  return (
    <ul className="my-3">
      {table.people.map(({ attendeeId, name, isAway }) => (
        <li key={attendeeId} className="flex items-center gap-3 border-b border-line py-1.5 last:border-0">
          <Avatar id={attendeeId} name={name} size={40} isYou={attendeeId === youId} />
          <span className="min-w-0 flex-1 font-semibold">{isAway ? t('lounge.held', { name }) : name}</span>
          <MetChip metAt={met.get(attendeeId)} today={today} />
        </li>
      ))}
    </ul>
  )
}

/** Says of somebody that one has met them, which only oneself sees. */
function MetChip({ metAt, today }: { readonly metAt: string | undefined; readonly today: string }) {
  const { t, format } = useTexts()
  if (metAt === undefined) return null
  return <Chip tone="brass">{t(format.day(metAt) === today ? 'lounge.met.today' : 'lounge.met')}</Chip>
}
