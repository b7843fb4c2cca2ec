import { EyeOff } from 'lucide-react'
import { Icon } from './icon.tsx'
import { useTexts } from './texts.tsx'

/** Says that nobody sees or hears you, or not yet: on every screen where that is so, never on one where it is not. */
export function UnseenPill({ className, isBefore = false }: { className?: string; isBefore?: boolean }) {
  const { t } = useTexts()
  return (
    <p
      className={`inline-flex items-center gap-2 rounded-full bg-ink px-3 py-1 text-xs leading-snug font-semibold text-ground ${className ?? ''}`}
    >
      <Icon of={EyeOff} size={15} />
      {isBefore ? t('unseen.yet') : t('unseen.now')}
    </p>
  )
}
