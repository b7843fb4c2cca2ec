import type { ReactNode } from 'react'
import { LinkButton } from '#web/ui/link.tsx'
import { SeatGlyph } from '#web/ui/seat-glyph.tsx'
import { StillPage } from '#web/ui/still.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import { Met } from './met.tsx'

interface EndedPageProps {
  readonly met: number
  readonly people: string
  readonly foyer: string
  /** Note and yes about those one talked with last. */
  readonly impressions?: ReactNode
}

/** After the last round: what is left is the best part. */
export function EndedPage({ met, people, foyer, impressions }: EndedPageProps) {
  const { t } = useTexts()
  const taken = Array.from({ length: Math.min(met, 5) }, (_, index) => index + 1)
  return (
    <StillPage
      title={t('over.title')}
      art={<SeatGlyph seats={6} taken={taken} yours={0} size={150} isDecoration />}
      actions={
        <>
          <LinkButton href={people}>{t('over.people')}</LinkButton>
          <LinkButton look="quiet" href={foyer}>
            {t('action.foyer')}
          </LinkButton>
        </>
      }
    >
      {met > 0 ? <Met count={met} /> : <p>{t('after.empty.hint')}</p>}
      <UnseenPill className="self-start" />
      {impressions && <div className="mt-2 flex flex-col gap-4 text-ink">{impressions}</div>}
    </StillPage>
  )
}
