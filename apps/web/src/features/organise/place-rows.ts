import type { WhereaboutsView } from '@stamtafel/contracts'
import type { Addressed } from '@stamtafel/domain'
import { useTexts } from '#web/ui/texts.tsx'

/** A place of an event as hosts look at it, with how many are there. */
export interface PlaceRow {
  readonly kind: 'stage' | 'lounge' | 'dates' | 'foyer'
  /** The id of a stage or a lounge; of the others there is one. */
  readonly key: string
  readonly name: string
  readonly people: number
  /** At how many tables one person sits without company. */
  readonly alone: number
}

/** To whom words go, by the name under which hosts know them. */
export interface Written {
  readonly to: Exclude<Addressed, { readonly kind: 'event' }>
  readonly name: string
}

/** All places of an event, the busiest first. */
export function usePlaceRows({ stages, lounges, speedDates, foyer }: WhereaboutsView): PlaceRow[] {
  const { t } = useTexts()
  const rows: PlaceRow[] = [
    ...stages.map(({ id, name, people }) => ({ kind: 'stage' as const, key: id, name, people, alone: 0 })),
    ...lounges.map(({ id, name, people, tables }) => ({
      kind: 'lounge' as const,
      key: id,
      name,
      people,
      alone: tables.filter(({ aloneSince }) => aloneSince !== null).length,
    })),
    {
      kind: 'dates',
      key: 'dates',
      name: t('where.dates'),
      people: speedDates.talking + speedDates.waiting,
      alone: 0,
    },
    { kind: 'foyer', key: 'foyer', name: t('where.foyer'), people: foyer, alone: 0 },
  ]
  return rows.toSorted((a, b) => b.people - a.people)
}
