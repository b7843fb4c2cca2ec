import type { LoungeView } from '@stamtafel/contracts'
import { TableCards } from '#web/seating/table-cards.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Link } from '#web/ui/link.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { LoungeCard } from './lounge-card.tsx'

interface PlacesProps {
  readonly person: { readonly id: string }
  readonly lounges: readonly LoungeView[]
  readonly loungePage: (loungeId: string) => string
  readonly busyTableId?: string | undefined
  readonly error?: string | undefined
  readonly onSit: (tableId: string) => void
}

/** Where a chair is free: the tables of the only lounge at once, or each lounge in small. */
export function Places(props: PlacesProps) {
  const { t } = useTexts()
  const { lounges, loungePage, error } = props
  const [lounge, ...more] = lounges
  return (
    <section className="foyer-tables">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t('foyer.tables')}</h2>
        {lounge && more.length === 0 ? (
          <Link href={loungePage(lounge.id)} className="text-sm font-semibold text-bottle-ink">
            {t('foyer.lounge.floor')}
          </Link>
        ) : (
          <p className="text-sm text-ink-2">{t('foyer.tables.hint')}</p>
        )}
      </div>
      <p role="alert" className="mb-3 text-sm font-semibold text-rug-ink empty:hidden">
        {error}
      </p>
      {!lounge ? (
        <Empty title={t('foyer.tables.none')} />
      ) : more.length === 0 ? (
        <TableCards {...props} tables={lounge.tables} youId={props.person.id} />
      ) : (
        <ul className="table-cards">
          {lounges.map((one) => (
            <LoungeCard key={one.id} lounge={one} href={loungePage(one.id)} youId={props.person.id} />
          ))}
        </ul>
      )}
    </section>
  )
}
