import type { TableView } from '@stamtafel/contracts'
import { useTexts } from '../ui/texts.tsx'

/** Who sits at a table, in one sentence. */
export function Sitters({ table }: { readonly table: TableView }) {
  const { t, format } = useTexts()
  if (table.people.length === 0) {
    const words = table.seatsLeft === 0 ? t('lounge.taken') : t('lounge.nobody')
    return <p className="text-sm text-ink-2 md:min-h-10">{words}</p>
  }
  const names = table.people.map(({ name, isAway }) => (isAway ? t('lounge.held', { name }) : name))
  return (
    <p className="text-sm leading-snug text-ink-2 md:min-h-10">
      <span className="sr-only">{t('lounge.who', { names: format.list(names) })}</span>
      <span aria-hidden>{format.list(names)}</span>
    </p>
  )
}
