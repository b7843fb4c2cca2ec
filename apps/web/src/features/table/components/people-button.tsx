import { Users } from 'lucide-react'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { TablePanelState } from '../hooks/use-table-panel.ts'

/** Opens and closes who is here, and with them what one can do about somebody. */
export function PeopleButton({ people }: { readonly people: TablePanelState['people'] }) {
  const { t } = useTexts()
  const { button, isOpen, toggle } = people
  return (
    <button
      ref={button}
      type="button"
      aria-label={t('table.people')}
      title={t('table.people')}
      aria-expanded={isOpen}
      onClick={toggle}
      className={classes('call-button', isOpen && 'chat-button-open')}
    >
      <Icon of={Users} size={20} />
    </button>
  )
}
