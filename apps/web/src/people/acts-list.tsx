import { ChevronRight, Flag, LogOut, UserX, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { firstNameOf } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { Act, ActDialogProps, Partner } from './act.ts'

interface ActsListProps extends Pick<ActDialogProps, 'where' | 'people' | 'isOpen' | 'onClose'> {
  /** Whose leaving the others read of. */
  readonly myName?: string
  readonly onChoose: (act: Act) => void
}

/** The acts, side by side: what each does, and what the other reads. */
export function ActsList(props: ActsListProps) {
  const { t } = useTexts()
  const { where, people, isOpen, onClose, onChoose } = props
  const name = onlyName(people)
  const isLater = where === 'later'
  return (
    <Dialog title={t('acts.title')} isOpen={isOpen} onSafe={onClose} look="sheet">
      <ul className="acts">
        {!isLater && <LeaveRow {...props} />}
        <ActRow
          icon={UserX}
          title={t('acts.never')}
          hint={<Never {...props} />}
          onPress={() => onChoose('block')}
        />
        <ActRow
          icon={Flag}
          title={t('acts.report')}
          hint={isLater ? t('acts.later.report') : t('acts.report.hint')}
          isGrave
          onPress={() => onChoose('report')}
        />
      </ul>
      <div className="acts-foot">
        <Button look="quiet" isWide onClick={onClose}>
          {isLater ? t('acts.back') : t('acts.date.stay')}
        </Button>
        {!isLater && (
          <p className="text-xs text-ink-3">
            {name === undefined ? t('acts.same.some') : t('acts.same', { name })}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function LeaveRow({ people, myName = '', onChoose }: ActsListProps) {
  const { t } = useTexts()
  const name = onlyName(people)
  const you = firstNameOf(myName)
  const leaving =
    name === undefined ? t('acts.leave.date.trio', { you }) : t('acts.leave.date', { name, you })
  return <ActRow icon={LogOut} title={t('acts.leave')} hint={leaving} onPress={() => onChoose('leave')} />
}

function Never({ where, people }: ActsListProps) {
  const { t } = useTexts()
  const name = onlyName(people)
  if (name === undefined) return t('acts.never.hint.some')
  return where === 'later' ? t('acts.later.never', { name }) : t('acts.never.hint', { name })
}

function onlyName(people: readonly Partner[]): string | undefined {
  const only = people.length === 1 ? people[0] : undefined
  return only && firstNameOf(only.name)
}

interface ActRowProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: ReactNode
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
