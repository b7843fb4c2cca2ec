import type { ReactNode } from 'react'
import { Avatar, firstNameOf, initialsOf } from '#web/ui/avatar.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Halo } from '#web/ui/halo.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { DatePartner } from '../talk.ts'
import { SceneTitle } from './scene-title.tsx'

/** Seconds that a place in a pairing is held (R2), and that a look is waited for (R4). */
const LASTS = { held: 20, 'looking-away': 15 } as const

type Still = DatePartner & { readonly state: keyof typeof LASTS; readonly until: string }

/** Says whether somebody is waited for, their place being kept until an instant. */
export function isStill(partner: DatePartner): partner is Still {
  return partner.until !== undefined && (partner.state === 'held' || partner.state === 'looking-away')
}

interface PartnerStillProps {
  readonly partner: Still
  /** What happens when the time is over: one chooses, or the break begins, for so little is left of the round. */
  readonly isLate: boolean
}

/** The one other's connection dropped, or they do not look: until when they are waited for, and what happens then. */
export function PartnerStill({ partner, isLate }: PartnerStillProps) {
  const { t } = useTexts()
  const seconds = useSecondsUntil(partner.until)
  const name = firstNameOf(partner.name)
  const isHeld = partner.state === 'held'
  const [hint, late] = isHeld
    ? (['between.hold.hint', 'between.hold.late'] as const)
    : (['between.back.hint', 'between.back.late'] as const)
  return (
    <section aria-label={t('date.partner')} className="date-still">
      <PartnerHalo partner={partner} size={150} />
      <SceneTitle>{t(isHeld ? 'between.hold' : 'between.back', { name })}</SceneTitle>
      <p className="max-w-md text-ink-2">{t(isLate ? late : hint, { seconds })}</p>
      {isHeld && !partner.isConnected && <UnseenPill />}
    </section>
  )
}

/** The same beside others who talk on. */
export function StillTile({ partner }: { readonly partner: Still }) {
  const { t } = useTexts()
  const seconds = useSecondsUntil(partner.until)
  const name = firstNameOf(partner.name)
  return (
    <figure data-attendee={partner.id} className="tile-held">
      <PartnerHalo partner={partner} size={72} />
      <figcaption className="text-center text-sm leading-snug text-ink-2">
        {t(partner.state === 'held' ? 'between.hold' : 'between.back', { name })}
        <b className="num block">{t('time.seconds', { count: seconds })}</b>
      </figcaption>
    </figure>
  )
}

function PartnerHalo({ partner, size }: { readonly partner: Still; readonly size: number }): ReactNode {
  return (
    <Halo endsAt={partner.until} lasts={LASTS[partner.state]} size={size}>
      {partner.state === 'held' ? (
        <span aria-hidden className="halo-held text-2xl">
          {initialsOf(partner.name)}
        </span>
      ) : (
        <Avatar id={partner.id} name={partner.name} size={Math.round(size * 0.74)} />
      )}
    </Halo>
  )
}
