import { Flag } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useToast } from '../ui/toast.tsx'
import type { Act, DoneAct, Partner } from './act.ts'
import { LateActDialogs } from './late-act-dialogs.ts'

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
  const onActed = ({ act }: DoneAct) => {
    close()
    toast({ text: act === 'reported' ? t('acts.later.reported') : t('acts.later.blocked') })
  }
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
      <LateActDialogs
        where="later"
        people={[person]}
        open={open}
        onChoose={setOpen}
        onClose={close}
        onActed={onActed}
      />
    </>
  )
}
