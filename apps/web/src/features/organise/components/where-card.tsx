import type { WhereaboutsView } from '@stamtafel/contracts'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Chip } from '#web/ui/card.tsx'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import { later } from '#web/ui/later.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { usePlaceRows, type PlaceRow } from '../place-rows.ts'
import { PersonSheet, type SheetPerson } from './person-sheet.tsx'

const PlaceSheet = later(async () => (await import('./place-sheet.tsx')).PlaceSheet)

const TONES = {
  stage: 'bg-bottle-soft',
  lounge: 'bg-delft-soft',
  dates: 'bg-brass-soft',
  foyer: 'bg-sunken',
} as const

interface WhereCardProps {
  readonly eventId: string
  readonly places: WhereaboutsView
}

/** How many people are where, the busiest place first: numbers, and nobody's name (R24). Each opens what there is to do there. */
export function WhereCard({ eventId, places }: WhereCardProps) {
  const { t } = useTexts()
  const rows = usePlaceRows(places)
  const [openKey, setOpenKey] = useState<string>()
  const [person, setPerson] = useState<SheetPerson>()
  const most = Math.max(1, ...rows.map(({ people }) => people))
  const open = rows.find(({ key }) => key === openKey)
  return (
    <section aria-label={t('where.title')} className="flex flex-col gap-2.5">
      <div className="flex items-baseline gap-3">
        <h2 className="flex-1 text-xl!">{t('where.title')}</h2>
        <span className="num text-sm text-ink-2">
          {places.here === 0 ? t('where.nobody') : t('where.here', { count: places.here })}
        </span>
      </div>
      <ul className="flex flex-col gap-1.5">
        {rows.map((row) => (
          <li key={row.key}>
            <Row row={row} share={row.people / most} onOpen={() => setOpenKey(row.key)} />
          </li>
        ))}
      </ul>
      {open && (
        <PlaceSheet
          key={open.key}
          eventId={eventId}
          row={open}
          places={places}
          onPerson={(named) => {
            setOpenKey(undefined)
            setPerson({ ...named, isHere: true, ban: null })
          }}
          onClose={() => setOpenKey(undefined)}
        />
      )}
      <PersonSheet eventId={eventId} person={person} places={places} onClose={() => setPerson(undefined)} />
    </section>
  )
}

interface RowProps {
  readonly row: PlaceRow
  /** Of the busiest place, between 0 and 1. */
  readonly share: number
  readonly onOpen: () => void
}

function Row({ row: { kind, name, people, alone }, share, onOpen }: RowProps) {
  const { t, format } = useTexts()
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onOpen}
      className="relative flex min-h-12 w-full items-center gap-3 overflow-hidden rounded-card border border-line bg-surface px-3.5 py-2 text-left hover:border-line-strong"
    >
      <span
        aria-hidden
        className={classes('absolute inset-y-0 left-0', TONES[kind])}
        style={{ width: `${100 * share}%` }}
      />
      <span className="relative min-w-0 flex-1 font-strong wrap-anywhere">{name}</span>
      {alone > 0 && (
        <Chip tone="brass" className="relative">
          {t('where.alone', { count: alone })}
        </Chip>
      )}
      <b className="num relative font-strong">{format.number(people)}</b>
      <Icon of={ChevronRight} size={17} className="relative text-ink-2" />
    </button>
  )
}
