import type { LoungeView } from '@stamtafel/contracts'
import { useState, type ReactNode } from 'react'
import { countFree, countSeated, isAt } from '#web/seating/seats-of.ts'
import { TableCards } from '#web/seating/table-cards.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { keep, kept } from '#web/ui/kept.ts'
import { PageTitle } from '#web/ui/page.tsx'
import { Segments } from '#web/ui/segments.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { floorFor, floorsOf } from '../floors.ts'
import { isShown, type Filter, type MetAt } from '../tables-shown.ts'
import { FloorTable, pressIdOf } from './floor-table.tsx'
import { TablePanel } from './table-panel.tsx'

interface LoungePageProps {
  readonly lounge: LoungeView
  readonly youId: string
  /** The table at which one sits, in whichever lounge. */
  readonly ownTable?: { readonly id: string; readonly number: number } | undefined
  /** Whom one has met at the event. */
  readonly met: MetAt
  readonly busyTableId?: string | undefined
  readonly error?: string | undefined
  readonly notice?: ReactNode
  /** The ways to the other lounges, if there are any. */
  readonly others?: ReactNode
  /** *Take me somewhere*. */
  readonly somewhere: ReactNode
  readonly onSit: (tableId: string, manner?: 'quiet') => void
}

type View = 'floor' | 'list'

const VIEW_KEY = 'stamtafel.lounge-view'

/** A lounge: its tables as a room or as a list, as one chose last, and beside them the table that was pressed. */
export function LoungePage(props: LoungePageProps) {
  const { t } = useTexts()
  const { lounge, somewhere, notice, others } = props
  const [view, setView] = useState<View>(kept(VIEW_KEY) === 'list' ? 'list' : 'floor')
  const [filter, setFilter] = useState<Filter>('all')
  const [selectedId, setSelectedId] = useState<string>()
  const selected = view === 'floor' ? lounge.tables.find(({ id }) => id === selectedId) : undefined
  const chooseView = (next: View) => {
    setView(next)
    keep(VIEW_KEY, next)
  }
  const close = () => {
    if (selectedId !== undefined) document.getElementById(pressIdOf(selectedId))?.focus()
    setSelectedId(undefined)
  }
  return (
    <main id="content" className="lounge above-venue-nav">
      {notice}
      <div className="lounge-head">
        <div className="min-w-0">
          <PageTitle page={lounge.name} />
          <p className="text-ink-2">
            {t('lounge.counts', { seated: countSeated(lounge.tables), left: countFree(lounge.tables) })}
          </p>
        </div>
        <Choices
          view={view}
          filter={filter}
          hasMet={props.met.size > 0}
          onView={chooseView}
          onFilter={setFilter}
        />
      </div>
      {others}
      <div className="lounge-somewhere">{somewhere}</div>
      <section className="lounge-tables">
        <h2 className="sr-only">{t('lounge.tables')}</h2>
        <Tables {...props} view={view} filter={filter} selectedId={selected?.id} onSelect={setSelectedId} />
      </section>
      {selected && <Panel key={selected.id} {...props} table={selected} onClose={close} />}
    </main>
  )
}

function Choices(props: {
  view: View
  filter: Filter
  hasMet: boolean
  onView: (view: View) => void
  onFilter: (filter: Filter) => void
}) {
  const { t } = useTexts()
  return (
    <div className="flex flex-wrap gap-2">
      <Segments
        label={t('lounge.filter')}
        options={[
          { value: 'all', label: t('lounge.filter.all') },
          { value: 'free', label: t('lounge.filter.free') },
          ...(props.hasMet ? [{ value: 'met', label: t('lounge.filter.met') } as const] : []),
        ]}
        value={props.filter}
        onChange={props.onFilter}
      />
      <Segments
        label={t('lounge.view')}
        options={[
          { value: 'floor', label: t('lounge.view.floor') },
          { value: 'list', label: t('lounge.view.list') },
        ]}
        value={props.view}
        onChange={props.onView}
      />
    </div>
  )
}

interface TablesProps extends LoungePageProps {
  readonly view: View
  readonly filter: Filter
  readonly selectedId: string | undefined
  readonly onSelect: (tableId: string | undefined) => void
}

function Tables(props: TablesProps) {
  const { t } = useTexts()
  const { lounge, view, filter, met, ownTable, error } = props
  if (lounge.tables.length === 0) return <Empty title={t('lounge.empty')} />
  const shown = lounge.tables.filter((table) => isShown(table, { filter, met, ownTableId: ownTable?.id }))
  if (shown.length === 0) {
    return <Empty title={t(filter === 'met' ? 'lounge.filter.none.met' : 'lounge.filter.none')} />
  }
  if (view === 'floor') return <Floors {...props} shown={shown} />
  return (
    <>
      <p role="alert" className="mb-3 text-sm font-semibold text-rug-ink empty:hidden">
        {error}
      </p>
      <TableCards {...props} tables={shown} />
    </>
  )
}

interface FloorsProps extends TablesProps {
  readonly shown: LoungeView['tables']
}

function Floors({ lounge, youId, selectedId, onSelect, shown }: FloorsProps) {
  const { t } = useTexts()
  const floors = floorsOf(lounge.tables)
  const [chosen, setChosen] = useState(() => floorFor(floors, youId))
  const floor = Math.min(chosen, floors.length - 1)
  const here = floors[floor]?.filter((table) => shown.includes(table)) ?? []
  return (
    <>
      {floors.length > 1 && (
        <div className="mb-3">
          <Segments
            label={t('lounge.floors')}
            options={floors.map((_, index) => ({
              value: `${index}`,
              label: t('lounge.floor', { number: index + 1 }),
            }))}
            value={`${floor}`}
            onChange={(value) => setChosen(Number(value))}
          />
        </div>
      )}
      <ul className="lounge-floor">
        {here.map((table) => (
          <FloorTable
            key={table.id}
            table={table}
            youId={youId}
            isSelected={table.id === selectedId}
            onSelect={() => onSelect(table.id === selectedId ? undefined : table.id)}
          />
        ))}
      </ul>
    </>
  )
}

function Panel({
  table,
  lounge,
  youId,
  ownTable,
  met,
  busyTableId,
  error,
  onSit,
  onClose,
}: LoungePageProps & { table: LoungeView['tables'][number]; onClose: () => void }) {
  return (
    <TablePanel
      table={table}
      youId={youId}
      met={met}
      otherNumber={lounge.tables.find(({ seatsLeft }) => seatsLeft > 0)?.number}
      leavesNumber={ownTable && !isAt(table, youId) ? ownTable.number : undefined}
      isBusy={busyTableId === table.id}
      error={error}
      onSit={(manner) => onSit(table.id, manner)}
      onClose={onClose}
    />
  )
}
