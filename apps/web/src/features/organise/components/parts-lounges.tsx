import type { EventOverview } from '@stamtafel/contracts'
import { Card } from '#web/ui/card.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { Edited, NamedPart, TablePart } from '../parts.ts'
import { AddButton, ChangeButton, Section } from './part-bits.tsx'

interface LoungesProps {
  readonly event: EventOverview
  readonly onOpen: ((edited: Edited) => void) | undefined
}

/** Every lounge with its tables, and what adds one. */
export function Lounges({ event, onOpen }: LoungesProps) {
  const { t } = useTexts()
  const { lounges, tables } = event
  return (
    <>
      {lounges.length === 0 && (
        <Card>
          <Empty title={t('parts.lounges.empty')}>{t('parts.lounges.empty.hint')}</Empty>
        </Card>
      )}
      {lounges.map((lounge) => (
        <Lounge
          key={lounge.id}
          lounge={lounge}
          tables={tables.filter(({ loungeId }) => loungeId === lounge.id)}
          onOpen={onOpen}
        />
      ))}
      {onOpen && (
        <div>
          <AddButton onPress={() => onOpen({ kind: 'lounge' })}>{t('parts.lounge.add')}</AddButton>
        </div>
      )}
    </>
  )
}

interface LoungeProps {
  readonly lounge: NamedPart
  readonly tables: readonly TablePart[]
  readonly onOpen: LoungesProps['onOpen']
}

function Lounge({ lounge, tables, onOpen }: LoungeProps) {
  const { t } = useTexts()
  const actions = onOpen && (
    <span className="flex flex-wrap gap-2">
      <ChangeButton name={lounge.name} onPress={() => onOpen({ kind: 'lounge', lounge })} />
      <AddButton onPress={() => onOpen({ kind: 'tables', lounge })}>{t('parts.tables.add')}</AddButton>
    </span>
  )
  return (
    <Section title={lounge.name} action={actions}>
      <p className="pb-2 text-sm text-ink-2">{t('parts.lounge.tables', { count: tables.length })}</p>
      <ul className="grid gap-x-4 pb-2 md:grid-cols-2">
        {tables.map((table) => (
          <TableRow key={table.id} table={table} onOpen={onOpen} />
        ))}
      </ul>
    </Section>
  )
}

function TableRow({ table, onOpen }: { readonly table: TablePart; readonly onOpen: LoungesProps['onOpen'] }) {
  const { t } = useTexts()
  const name = t('parts.table', { number: table.number })
  return (
    <li className="flex items-center gap-3 border-t border-line py-2">
      <SeatGlyph seats={table.seats} taken={[]} isDecoration />
      <span className="min-w-0 flex-1 leading-snug">
        <b className="block font-semibold wrap-anywhere">{table.topic ?? name}</b>
        <span className="text-sm text-ink-2">
          {table.topic !== null && `${name}, `}
          {t('parts.table.seats.count', { count: table.seats })}
        </span>
      </span>
      {onOpen && <ChangeButton name={name} onPress={() => onOpen({ kind: 'table', table })} />}
    </li>
  )
}
