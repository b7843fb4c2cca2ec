import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'

interface SectionProps {
  readonly title: string
  readonly action: ReactNode
  readonly children: ReactNode
}

/** Parts of one kind, with what adds to them. */
export function Section({ title, action, children }: SectionProps) {
  return (
    <Card className="px-4 pt-3 pb-1" label={title}>
      <div className="mb-1 flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-lg! wrap-anywhere">{title}</h2>
        {action}
      </div>
      {children}
    </Card>
  )
}

/** One part in a list of its kind. */
export function PartRow({ children }: { readonly children: ReactNode }) {
  return <li className="flex min-h-13 items-center gap-3 border-t border-line py-2">{children}</li>
}

interface ChangeButtonProps {
  /** What is changed; read aloud, for there are many such buttons. */
  readonly name: string
  readonly onPress: () => void
}

/** Opens the form of a part. */
export function ChangeButton({ name, onPress }: ChangeButtonProps) {
  const { t } = useTexts()
  return (
    <Button look="bare" size="small" aria-label={t('parts.change.one', { name })} onClick={onPress}>
      {t('parts.change')}
    </Button>
  )
}

/** Opens an empty form. */
export function AddButton({
  onPress,
  children,
}: {
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  return (
    <Button look="quiet" size="small" onClick={onPress}>
      <Icon of={Plus} size={16} />
      {children}
    </Button>
  )
}
