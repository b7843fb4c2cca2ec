import type { WhereaboutsView } from '@stamtafel/contracts'
import { Card, Chip } from '#web/ui/card.tsx'
import { classes } from '#web/ui/classes.ts'
import { useTexts } from '#web/ui/texts.tsx'

interface PlaceRow {
  readonly key: string
  readonly name: string
  readonly people: number
  readonly alone?: number
  readonly tone: string
}

/** How many people are where, the busiest place first: numbers, and nobody's name (R24). */
export function WhereCard({ places }: { readonly places: WhereaboutsView }) {
  const { t, format } = useTexts()
  const rows = useRows(places)
  const most = Math.max(1, ...rows.map(({ people }) => people))
  return (
    <section aria-label={t('where.title')} className="flex flex-col gap-2.5">
      <div className="flex items-baseline gap-3">
        <h2 className="flex-1 text-xl!">{t('where.title')}</h2>
        <span className="num text-sm text-ink-2">
          {places.here === 0 ? t('where.nobody') : t('where.here', { count: places.here })}
        </span>
      </div>
      <ul className="flex flex-col gap-1.5">
        {rows.map(({ key, name, people, alone = 0, tone }) => (
          <li key={key}>
            <Card as="div" className="relative flex min-h-12 items-center gap-3 overflow-hidden px-3.5 py-2">
              <span
                aria-hidden
                className={classes('absolute inset-y-0 left-0', tone)}
                style={{ width: `${(100 * people) / most}%` }}
              />
              <span className="relative min-w-0 flex-1 font-strong wrap-anywhere">{name}</span>
              {alone > 0 && (
                <Chip tone="brass" className="relative">
                  {t('where.alone', { count: alone })}
                </Chip>
              )}
              <b className="num relative font-strong">{format.number(people)}</b>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useRows({ stages, lounges, speedDates, foyer }: WhereaboutsView): PlaceRow[] {
  const { t } = useTexts()
  const rows: PlaceRow[] = [
    ...stages.map(({ id, name, people }) => ({ key: id, name, people, tone: 'bg-bottle-soft' })),
    ...lounges.map(({ id, name, people, tables }) => ({
      key: id,
      name,
      people,
      alone: tables.filter(({ aloneSince }) => aloneSince !== null).length,
      tone: 'bg-delft-soft',
    })),
    {
      key: 'dates',
      name: t('where.dates'),
      people: speedDates.talking + speedDates.waiting,
      tone: 'bg-brass-soft',
    },
    { key: 'foyer', name: t('where.foyer'), people: foyer, tone: 'bg-sunken' },
  ]
  return rows.toSorted((a, b) => b.people - a.people)
}
