import type { ReactNode } from 'react'
import { Card } from '#web/ui/card.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { DatePerson } from '../types.ts'
import { Met } from './met.tsx'

interface JustPanelProps {
  readonly just: readonly DatePerson[]
  readonly met: number
  /** The round that comes, if one does. */
  readonly number: number | undefined
  /** The own picture stands beside it, and says that nobody sees one yet. */
  readonly isSelfView: boolean
  readonly impressions?: ReactNode
}

/** Beside the clock of a break: whom one just talked with, what one notes of them and whether to keep in touch. */
export function JustPanel({ just, met, number, isSelfView, impressions }: JustPanelProps) {
  const { t, format } = useTexts()
  return (
    <Card as="aside" label={t('date.about')} className="just-panel">
      {!isSelfView && <UnseenPill className="self-start md:hidden" />}
      {just.length > 0 && (
        <h2 className="font-sans! text-sm! font-semibold!">
          <span className="block text-xs font-normal text-ink-3">{t('between.just')}</span>
          {format.list(just.map(({ name }) => name))}
        </h2>
      )}
      {impressions}
      <Met count={met} className="mt-auto text-sm text-ink-2" />
      {number !== undefined && <p className="text-sm text-ink-2">{t('gather.bell')}</p>}
    </Card>
  )
}
