import type { WhereaboutsView } from '@stamtafel/contracts'
import { Button } from '#web/ui/button.tsx'
import { Chip } from '#web/ui/card.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { useTexts } from '#web/ui/texts.tsx'

export type Table = WhereaboutsView['lounges'][number]['tables'][number]

interface LoungePlaceProps {
  readonly tables: readonly Table[]
  readonly onAsk: (table: Table) => void
  readonly onWrite: (table: Table) => void
}

/** The tables of a lounge by how many sit there; nobody is named (R24). */
export function LoungePlace({ tables, onAsk, onWrite }: LoungePlaceProps) {
  const { t } = useTexts()
  return (
    <ul className="max-h-96 overflow-y-auto">
      {tables.map((table) => {
        const { id, number, topic, seats, taken, aloneSince } = table
        return (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-0"
          >
            <SeatGlyph seats={seats} taken={[...Array(taken).keys()]} size={40} isDecoration />
            <span className="min-w-32 flex-1 leading-snug">
              <b className="font-strong wrap-anywhere">{t('place.table', { number })}</b>
              {topic !== null && <span className="text-sm wrap-anywhere text-ink-2"> · {topic}</span>}
              <span className="block text-sm text-ink-2">{t('place.table.taken', { taken, seats })}</span>
            </span>
            {aloneSince !== null && <Chip tone="brass">{t('where.alone', { count: 1 })}</Chip>}
            {taken > 0 && (
              <Button
                look="bare"
                size="small"
                aria-label={t('place.table.write.label', { number })}
                onClick={() => onWrite(table)}
              >
                {t('place.table.write')}
              </Button>
            )}
            {taken < seats && (
              <Button
                look="quiet"
                size="small"
                aria-label={t('place.table.ask.label', { number })}
                onClick={() => onAsk(table)}
              >
                {t('place.table.ask')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
