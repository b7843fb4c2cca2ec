import { Flag } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useToast } from '../ui/toast.tsx'
import type { Act, Partner } from './act.ts'
import { ActsList } from './acts-list.tsx'
import { BlockDialog } from './block-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'

interface LaterActsProps {
  readonly person: Partner
  readonly look: 'words' | 'icon'
}

/** The acts against somebody with whom one talks no more: nothing is left to leave. */
export function LaterActs({ person, look }: LaterActsProps) {
  const { t } = useTexts()
  const toast = useToast()
  const [open, setOpen] = useState<Act>()
  const close = () => setOpen(undefined)
  const dialogs = {
    where: 'later',
    people: [person],
    onClose: close,
    onActed: ({ act }: { readonly act: 'blocked' | 'reported' }) => {
      close()
      toast({ text: act === 'reported' ? t('acts.later.reported') : t('acts.later.blocked') })
    },
  } as const
  const begin = () => setOpen('list')
  return (
    <>
      {look === 'icon' ? (
        <IconButton icon={Flag} label={t('acts.later.about', { name: person.name })} onClick={begin} />
      ) : (
        <Button look="bare" size="small" className="self-start" onClick={begin}>
          <Icon of={Flag} size={15} />
          {t('acts.later')}
        </Button>
      )}
      <ActsList {...dialogs} isOpen={open === 'list'} onChoose={setOpen} />
      <BlockDialog {...dialogs} isOpen={open === 'block'} />
      <ReportDialog {...dialogs} isOpen={open === 'report'} />
    </>
  )
}
