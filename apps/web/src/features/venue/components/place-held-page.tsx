import type { PlaceView } from '@stamtafel/contracts'
import { holdSeconds } from '@stamtafel/domain'
import { useState } from 'react'
import { useLive } from '#web/live/use-live.ts'
import { Button } from '#web/ui/button.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Halo } from '#web/ui/halo.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { findTable } from '#web/venue/find-table.ts'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'

interface PlaceHeldPageProps {
  /** When this page was opened, and with that the one before it closed. */
  readonly openedAt: number
}

/** After a reload, while the live stream does not come: which place is held, and until when (R2). */
export function PlaceHeldPage({ openedAt }: PlaceHeldPageProps) {
  const { t } = useTexts()
  const { stream } = useLive()
  const { place } = useVenue()
  const { foyer } = useVenuePaths()
  const [lasts] = useState(() => holdSeconds(place.kind))
  const until = new Date(openedAt + lasts * 1000).toISOString()
  return (
    <StillPage
      title={t('held.title')}
      art={
        <Halo endsAt={until} lasts={lasts} size={128}>
          <span className="font-serif text-lg">{t('tile.you')}</span>
        </Halo>
      }
      actions={
        <>
          <Button onClick={stream.retryNow}>{t('held.again')}</Button>
          <LinkButton look="quiet" href={foyer}>
            {t('action.foyer')}
          </LinkButton>
        </>
      }
    >
      <Until place={place} until={until} />
    </StillPage>
  )
}

function Until({ place, until }: { readonly place: PlaceView; readonly until: string }) {
  const { t, format } = useTexts()
  const { lounges } = useVenue()
  const seconds = useSecondsUntil(until)
  if (seconds === 0) return <p>{t('held.over')}</p>
  const clock = format.clock(seconds)
  const table = place.kind === 'table' ? findTable(lounges, place.tableId)?.table : undefined
  return (
    <p className="num">
      {table
        ? t('held.table', { number: table.number, clock })
        : t(place.kind === 'stage' ? 'held.stage' : 'held.date', { clock })}{' '}
      {t('held.hint')}
    </p>
  )
}
