import { ChevronRight, Flag, LogOut, UserX, type LucideIcon } from 'lucide-react'
import { firstNameOf } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { Act, ActDialogProps } from './act.ts'

interface ActsListProps extends ActDialogProps {
  readonly onChoose: (act: Act) => void
}

/** The three acts, side by side: what each does, and what the other reads. */
export function ActsList({ where, people, myName, isOpen, onClose, onChoose }: ActsListProps) {
  const { t } = useTexts()
  const only = people.length === 1 ? people[0] : undefined
  const name = only && firstNameOf(only.name)
  const you = firstNameOf(myName)
  const leaving =
    where === 'table'
      ? t('acts.leave.table', { you })
      : name === undefined
        ? t('acts.leave.date.trio', { you })
        : t('acts.leave.date', { name, you })
  return (
    <Dialog title={t('acts.title')} isOpen={isOpen} onSafe={onClose} look="sheet">
      <ul className="acts">
        <ActRow icon={LogOut} title={t('acts.leave')} hint={leaving} onPress={() => onChoose('leave')} />
        <ActRow
          icon={UserX}
          title={t('acts.never')}
          hint={name === undefined ? t('acts.never.hint.some') : t('acts.never.hint', { name })}
          onPress={() => onChoose('block')}
        />
        <ActRow
          icon={Flag}
          title={t('acts.report')}
          hint={t('acts.report.hint')}
          isGrave
          onPress={() => onChoose('report')}
        />
      </ul>
      <div className="acts-foot">
        <Button look="quiet" isWide onClick={onClose}>
          {where === 'date' ? t('acts.date.stay') : t('acts.table.stay')}
        </Button>
        <p className="text-xs text-ink-3">
          {name === undefined ? t('acts.same.some') : t('acts.same', { name })}
        </p>
      </div>
    </Dialog>
  )
}

interface ActRowProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly isGrave?: boolean
  readonly onPress: () => void
}

function ActRow({ icon, title, hint, isGrave = false, onPress }: ActRowProps) {
  return (
    <li>
      <button type="button" onClick={onPress} className="act">
        <Icon of={icon} className={classes(isGrave ? 'text-rug-ink' : 'text-bottle-ink')} />
        <span className="min-w-0 flex-1">
          <b className="block font-semibold">{title}</b>
          <span className="text-xs text-ink-2">{hint}</span>
        </span>
        <Icon of={ChevronRight} size={16} className="text-ink-3" />
      </button>
    </li>
  )
}
