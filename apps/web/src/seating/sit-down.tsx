import type { TableView } from '@stamtafel/contracts'
import { Button } from '../ui/button.tsx'
import { useTexts } from '../ui/texts.tsx'
import { isAt } from './seats-of.ts'

interface SitDownProps {
  readonly table: TableView
  readonly youId: string
  /** The number of a table with room, to name where this one has none. */
  readonly otherNumber?: number | undefined
  readonly isBusy: boolean
  readonly look: 'main' | 'quiet'
  readonly onSit: () => void
}

/** The way to a seat at a table, or the sentence that says where there is one. */
export function SitDown({ table, youId, otherNumber, isBusy, look, onSit }: SitDownProps) {
  const { t } = useTexts()
  const isYours = isAt(table, youId)
  if (isYours || table.seatsLeft > 0) {
    return (
      <Button
        look={look}
        isWide
        isBusy={isBusy}
        aria-label={isYours ? undefined : t('lounge.sit.at', { number: table.number })}
        onClick={onSit}
      >
        {isYours ? t('lounge.back') : t('lounge.sit')}
      </Button>
    )
  }
  return (
    <p className="text-sm text-ink-2">
      {otherNumber === undefined ? t('lounge.full') : t('lounge.full.hint', { other: otherNumber })}
    </p>
  )
}
