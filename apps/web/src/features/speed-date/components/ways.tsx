import { Ear, Keyboard, Mic, UsersRound } from 'lucide-react'
import { useTexts } from '#web/ui/texts.tsx'
import { WayButton } from '#web/ui/way-button.tsx'
import { Toggle } from './toggle.tsx'

/** How somebody takes part. */
export interface Manner {
  readonly listensFirst: boolean
  readonly typesAlong: boolean
  readonly likesThrees: boolean
}

interface WaysProps extends Manner {
  readonly onChange: (changes: Partial<Manner>) => void
}

const WAYS = [
  { way: 'talk', icon: Mic, listensFirst: false, typesAlong: false },
  { way: 'listen', icon: Ear, listensFirst: true, typesAlong: false },
  { way: 'type', icon: Keyboard, listensFirst: false, typesAlong: true },
] as const

/** Three equal ways to take part (R5), and whether one is glad of threes (R10). */
export function Ways({ listensFirst, typesAlong, likesThrees, onChange }: WaysProps) {
  const { t } = useTexts()
  const chosen = typesAlong ? 'type' : listensFirst ? 'listen' : 'talk'
  return (
    <>
      <fieldset className="min-w-0">
        <legend className="mb-1.5 text-sm font-semibold">{t('gather.ways')}</legend>
        <div className="flex flex-col gap-1.5">
          {WAYS.map(({ way, icon, ...manner }) => (
            <WayButton
              key={way}
              icon={icon}
              title={t(`gather.${way}`)}
              hint={t(`gather.${way}.hint`)}
              className="min-h-12 py-1.5 text-sm"
              isChosen={way === chosen}
              onChoose={() => onChange(manner)}
            />
          ))}
        </div>
      </fieldset>
      <Toggle
        icon={UsersRound}
        label={t('gather.threes')}
        hint={t('gather.threes.hint')}
        isOn={likesThrees}
        onChange={(isOn) => onChange({ likesThrees: isOn })}
      />
    </>
  )
}
