import { Bell, Play } from 'lucide-react'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { Toggle } from './toggle.tsx'

export interface Chime {
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
  readonly onHear: () => void
}

/** A soft chime before a round, for those who choose it (R15), and a way to hear it first. */
export function ChimeSwitch({ isChosen, onChoose, onHear }: Chime) {
  const { t } = useTexts()
  return (
    <Toggle
      icon={Bell}
      label={t('gather.chime')}
      hint={t('gather.chime.hint')}
      isOn={isChosen}
      onChange={onChoose}
    >
      <IconButton icon={Play} label={t('gather.chime.hear')} onClick={onHear} className="size-9!" />
    </Toggle>
  )
}
