import { Ear, Keyboard, type LucideIcon } from 'lucide-react'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { NextPartner } from '../next-seat.ts'

/** How somebody takes part, where it is not by talking; nothing where it is (R5). */
export function Manner({ partner }: { readonly partner: NextPartner }) {
  const { t } = useTexts()
  const name = firstNameOf(partner.name)
  if (partner.typesAlong) return <Sign icon={Keyboard} words={t('date.types', { name })} />
  return partner.listensFirst ? <Sign icon={Ear} words={t('date.listens', { name })} /> : null
}

function Sign({ icon, words }: { readonly icon: LucideIcon; readonly words: string }) {
  return (
    <span className="flex items-center gap-1.5 text-sm">
      <Icon of={icon} size={15} />
      {words}
    </span>
  )
}
