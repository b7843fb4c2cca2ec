import type { EventOverview, WhereaboutsView } from '@stamtafel/contracts'
import type { Addressed } from '@stamtafel/domain'
import { Segments } from '#web/ui/segments.tsx'
import { Select } from '#web/ui/select.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** One of those to whom a host may speak, with how many of them are here; undefined before it is known. */
export interface Audience {
  readonly key: string
  readonly group: 'event' | 'dates' | 'room'
  readonly to: Addressed
  readonly name: string
  readonly people: number | undefined
}

interface SayToProps {
  readonly audiences: readonly Audience[]
  readonly chosen: Audience
  readonly onChoose: (audience: Audience) => void
}

/** Everybody, those in a speed date, or whoever is in one room. */
export function SayTo({ audiences, chosen, onChoose }: SayToProps) {
  const { t } = useTexts()
  const groups = [...new Set(audiences.map(({ group }) => group))]
  const within = audiences.filter(({ group }) => group === chosen.group)
  const choose = (isIt: (audience: Audience) => boolean) => {
    const found = audiences.find(isIt)
    if (found) onChoose(found)
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <Segments
        label={t('say.to')}
        options={groups.map((group) => ({ value: group, label: t(`say.to.${group}`) }))}
        value={chosen.group}
        onChange={(group) => choose((one) => one.group === group)}
      />
      {within.length > 1 && (
        <div className="w-full max-w-md">
          <Select
            label={t('say.to.which')}
            options={within.map(({ key, name, people }) => ({
              value: key,
              label: people === undefined ? name : t('say.to.option', { name, count: people }),
            }))}
            value={chosen.key}
            onChange={(key) => choose((one) => one.key === key)}
          />
        </div>
      )}
    </div>
  )
}

/** All those to whom a host may speak at an event, everybody first. */
export function useAudiences(
  event: EventOverview,
  places: WhereaboutsView | undefined,
): [Audience, ...Audience[]] {
  const { t } = useTexts()
  const everybody = { key: 'event', group: 'event', to: { kind: 'event' }, people: places?.here } as const
  return [
    { ...everybody, name: t('say.to.event') },
    ...datesOf(event, places),
    {
      key: 'foyer',
      group: 'room',
      to: { kind: 'foyer' },
      name: t('where.foyer'),
      people: places?.foyer,
    },
    ...(places?.stages ?? []).map(({ id, name, people }) => ({
      key: id,
      group: 'room' as const,
      to: { kind: 'stage' as const, stageId: id },
      name,
      people,
    })),
    ...(places?.lounges ?? []).flatMap(({ id, name, people, tables }) => [
      { key: id, group: 'room' as const, to: { kind: 'lounge' as const, loungeId: id }, name, people },
      ...tables.map((table) => ({
        key: table.id,
        group: 'room' as const,
        to: { kind: 'table' as const, tableId: table.id },
        name: t('place.table.name', { lounge: name, number: table.number }),
        people: table.taken,
      })),
    ]),
  ]
}

/** Where there are several, how many are in each of them is for the control room. */
function datesOf({ speedDates, sessions }: EventOverview, places: WhereaboutsView | undefined): Audience[] {
  const isOnly = speedDates.length === 1
  const people = places && places.speedDates.talking + places.speedDates.waiting
  return speedDates.map(({ id, sessionId }) => ({
    key: id,
    group: 'dates',
    to: { kind: 'speed-date', speedDateId: id },
    name: sessions.find((session) => session.id === sessionId)?.title ?? '',
    people: isOnly ? people : undefined,
  }))
}
