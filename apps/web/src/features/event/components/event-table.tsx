import { TableTop, type Seat } from '#web/ui/table-top.tsx'
import { useTexts } from '#web/ui/texts.tsx'

const CHAIRS = 8

/** How many have a seat, as a table with one chair kept; who they are is nobody's business outside. */
export function EventTable({ registered }: { registered: number }) {
  const { t } = useTexts()
  const seats: Seat[] = Array.from({ length: CHAIRS }, (_, index) => {
    if (index === 0) return { state: 'yours-free', word: t('seat.yours') }
    return index <= registered ? { state: 'somebody', id: `chair ${index}` } : { state: 'free' }
  })
  return (
    <TableTop seats={seats} diameter="min(376px, 78vw)" seatSize="min(70px, 14.5vw)" start={22.5}>
      <strong className="display text-[1.42rem] leading-tight">
        {t('event.seated', { count: registered })}
      </strong>
      <span className="mt-2 text-sm">{registered === 0 ? t('event.first') : t('event.yours')}</span>
    </TableTop>
  )
}
