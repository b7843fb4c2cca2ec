import { Avatar } from '#web/ui/avatar.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { PastRound } from '../types.ts'

interface RoundsProps {
  readonly of: number
  /** The round that talks or comes next. */
  readonly now: number
  readonly past: readonly PastRound[]
}

/** The rounds as faces: whom one met, the one that is on, and chairs for those to come. */
export function Rounds({ of, now, past }: RoundsProps) {
  const { t } = useTexts()
  return (
    <ol aria-label={t('date.rounds')} className="rounds">
      {Array.from({ length: of }, (_, index) => index + 1).map((number) => {
        const partner = past.find((round) => round.number === number)?.partner
        const isNow = number === now
        return (
          <li key={number} aria-current={isNow ? 'step' : undefined}>
            {partner && !isNow ? (
              <Avatar {...partner} size={34} />
            ) : (
              <i aria-hidden className={isNow ? 'rounds-now num' : undefined}>
                {isNow && number}
              </i>
            )}
            <span className="num">{isNow ? t('date.rounds.now') : number}</span>
            {partner && !isNow && <span className="sr-only">{partner.name}</span>}
          </li>
        )
      })}
    </ol>
  )
}
