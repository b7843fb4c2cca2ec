import type { WhereaboutsView } from '@stamtafel/contracts'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { later } from '#web/ui/later.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { useTexts } from '#web/ui/texts.tsx'

const AskDialog = later(async () => (await import('./ask-somebody.tsx')).AskDialog)

interface AloneCardProps {
  readonly eventId: string
  readonly places: WhereaboutsView
  /** The server's time, in milliseconds. */
  readonly now: number
}

/** Tables at which one person sits without company, the longest so first; the table is named, the person is not (R24). */
export function AloneCard({ eventId, places, now }: AloneCardProps) {
  const { t, format } = useTexts()
  const [asked, setAsked] = useState<string>()
  const tables = places.lounges.flatMap((lounge) =>
    lounge.tables.map((one) => ({ ...one, lounge: lounge.name })),
  )
  const alone = tables
    .flatMap(({ aloneSince, ...rest }) =>
      aloneSince === null ? [] : [{ ...rest, since: new Date(aloneSince).getTime() }],
    )
    .toSorted((a, b) => a.since - b.since)
  const table = tables.find(({ id }) => id === asked)
  return (
    <Card label={t('alone.title')} className="px-4 py-3">
      <div className="flex items-center gap-3">
        <h2 className="text-xl!">{t('alone.title')}</h2>
        {alone.length > 0 && <Chip tone="brass">{t('alone.now', { count: alone.length })}</Chip>}
      </div>
      {alone.length === 0 ? (
        <p className="mt-1 text-sm text-ink-3">{t('alone.none')}</p>
      ) : (
        <>
          <ul className="mt-1">
            {alone.map(({ id, lounge, number, seats, since }) => (
              <li key={id} className="flex items-center gap-3 border-b border-line py-2">
                <SeatGlyph seats={seats} taken={[0]} size={40} isDecoration />
                <span className="min-w-0 flex-1">
                  <b className="block font-strong wrap-anywhere">{t('alone.table', { lounge, number })}</b>
                  <span className="num text-sm text-ink-2">
                    {t('alone.for', { clock: format.clock(Math.max(0, Math.floor((now - since) / 1000))) })}
                  </span>
                </span>
                <Button
                  look="quiet"
                  size="small"
                  aria-label={t('place.table.ask.label', { number })}
                  onClick={() => setAsked(id)}
                >
                  {t('place.table.ask')}
                </Button>
              </li>
            ))}
          </ul>
          <p className="mt-2.5 text-sm text-ink-2">{t('alone.hint')}</p>
        </>
      )}
      {table && (
        <AskDialog
          eventId={eventId}
          table={table}
          lounge={table.lounge}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Card>
  )
}
