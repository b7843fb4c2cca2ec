import { Button } from '../../../ui/button.tsx'
import { useSecondsUntil } from '../../../ui/clock.tsx'
import { Halo } from '../../../ui/halo.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { StillPage } from '../../../ui/still.tsx'
import { useTexts } from '../../../ui/texts.tsx'

interface HeldPageProps {
  readonly heldUntil: string
  /** Seconds that such a place is held. */
  readonly lasts: number
  /** Its number, where the place is at a table; else it is in a pairing. */
  readonly tableNumber?: number | undefined
  readonly foyer: string
  readonly onAgain: () => void
}

/** One is away and the place is kept: how long still, and the way back (R2). */
export function HeldPage({ heldUntil, lasts, tableNumber, foyer, onAgain }: HeldPageProps) {
  const { t, format } = useTexts()
  const clock = format.clock(useSecondsUntil(heldUntil))
  return (
    <StillPage
      title={t('held.title')}
      art={
        <Halo endsAt={heldUntil} lasts={lasts} size={140}>
          <span aria-hidden className="halo-held halo-you">
            {t('seat.you')}
          </span>
        </Halo>
      }
      actions={
        <>
          <Button onClick={onAgain}>{t('held.again')}</Button>
          <LinkButton look="quiet" href={foyer}>
            {t('action.foyer')}
          </LinkButton>
        </>
      }
    >
      <p>
        {tableNumber === undefined
          ? t('held.date', { clock })
          : t('held.table', { number: tableNumber, clock })}
      </p>
    </StillPage>
  )
}
