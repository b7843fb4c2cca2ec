import { Avatar } from '#web/ui/avatar.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { PastRound } from '../types.ts'

interface RoundsProps {
  readonly of: number
  /** The round that talks or comes next. */
  readonly now: number | undefined
  readonly past: readonly PastRound[]
}

/** The rounds as faces: whom one met, the one that is on, and chairs for those to come. */
export function Rounds({ of, now, past }: RoundsProps) {
  const { t, format } = useTexts()
  return (
    <ol aria-label={t('date.rounds')} className="rounds">
      {Array.from({ length: of }, (_, index) => index + 1).map((number) => {
        const partners = past.find((round) => round.number === number)?.partners ?? []
        const isNow = number === now
        const isMet = partners.length > 0 && !isNow
        return (
          <li key={number} aria-current={isNow ? 'step' : undefined}>
            {isMet ? (
              <span className="rounds-met">
                {partners.slice(0, 2).map((partner) => (
                  <Avatar key={partner.id} {...partner} size={partners.length > 1 ? 24 : 34} />
                ))}
              </span>
            ) : (
              <i aria-hidden className={isNow ? 'rounds-now num' : undefined}>
                {isNow && number}
              </i>
            )}
            <span className="num">{isNow ? t('date.rounds.now') : number}</span>
            {isMet && <span className="sr-only">{format.list(partners.map(({ name }) => name))}</span>}
          </li>
        )
      })}
    </ol>
  )
}
