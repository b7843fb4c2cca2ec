import { Ear, Keyboard, Mic, UsersRound, type LucideIcon } from 'lucide-react'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
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
            <Way
              key={way}
              icon={icon}
              title={t(`gather.${way}`)}
              hint={t(`gather.${way}.hint`)}
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

interface WayProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Way({ icon, title, hint, isChosen, onChoose }: WayProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={classes(
        'flex min-h-12 items-center gap-3 rounded-big border px-3 py-1.5 text-left text-sm leading-snug',
        isChosen
          ? 'border-bottle bg-bottle-soft shadow-[inset_0_0_0_1px_var(--bottle)]'
          : 'border-line-strong',
      )}
    >
      <Icon of={icon} className="text-bottle-ink" />
      <span>
        <b className="block font-semibold">{title}</b>
        <span className="text-xs text-ink-2">{hint}</span>
      </span>
    </button>
  )
}
