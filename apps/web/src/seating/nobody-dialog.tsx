import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useVenue } from '../venue/queries.ts'
import { useSitDown } from './use-sit-down.ts'

const MOST_OFFERED = 4

interface NobodyDialogProps {
  readonly isOpen: boolean
  readonly onStay: () => void
  /** The seat that one had is gone. */
  readonly onLeft?: (() => void) | undefined
}

/** There is no company just now: says so, and offers an empty table without a promise that somebody will come. */
export function NobodyDialog({ isOpen, ...rest }: NobodyDialogProps) {
  const { t } = useTexts()
  return (
    <Dialog title={t('somewhere.nobody.title')} isOpen={isOpen} onSafe={rest.onStay}>
      <EmptyTables {...rest} />
    </Dialog>
  )
}

function EmptyTables({ onStay, onLeft }: Omit<NobodyDialogProps, 'isOpen'>) {
  const { t } = useTexts()
  const { lounges } = useVenue()
  const { sit, busyTableId, error } = useSitDown(onLeft)
  const empty = lounges.flatMap((lounge) =>
    lounge.tables
      .filter(({ seats, seatsLeft }) => seatsLeft === seats)
      .map((table) => ({ ...table, lounge: lounge.name })),
  )
  return (
    <>
      <p className="text-ink-2">{empty.length > 0 ? t('somewhere.nobody') : t('somewhere.nobody.full')}</p>
      <p role="alert" className="mt-2 text-sm font-semibold text-rug-ink empty:hidden">
        {error}
      </p>
      <div className="mt-4 flex flex-col gap-2">
        {empty.slice(0, MOST_OFFERED).map(({ id, number, topic, lounge }) => (
          <Button key={id} look="quiet" isBusy={id === busyTableId} onClick={() => sit(id)}>
            {topic === null
              ? t('somewhere.table', { number, lounge })
              : t('somewhere.table.topic', { number, lounge, topic })}
          </Button>
        ))}
        <Button onClick={onStay}>{t('somewhere.stay')}</Button>
      </div>
    </>
  )
}
