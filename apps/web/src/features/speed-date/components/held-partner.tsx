import type { Instant } from '@stamtafel/texts/browser'
import { initialsOf } from '#web/ui/avatar.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Halo } from '#web/ui/halo.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'

/** Seconds that a place in a pairing is held (R2). */
const HOLD = 20

interface HeldPartnerProps {
  readonly partner: { readonly id: string; readonly name: string }
  readonly heldUntil: Instant
}

/** The other's connection dropped: how long their place is held, and what happens then. */
export function HeldPartner({ partner, heldUntil }: HeldPartnerProps) {
  const { t } = useTexts()
  const seconds = useSecondsUntil(heldUntil)
  return (
    <section aria-label={t('date.partner')} className="date-still">
      <Halo endsAt={heldUntil} lasts={HOLD} size={112}>
        <span aria-hidden className="halo-held text-xl">
          {initialsOf(partner.name)}
        </span>
      </Halo>
      <h2>{t('between.hold', { name: partner.name })}</h2>
      <p className="max-w-sm text-sm text-ink-2">{t('between.hold.hint', { seconds })}</p>
      <UnseenPill />
    </section>
  )
}
