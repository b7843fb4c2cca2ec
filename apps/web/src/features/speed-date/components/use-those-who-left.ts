import { useEffect, useRef } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { DatePerson } from '../types.ts'

/** Says politely that somebody had to go, of those who talk on, and that somebody has come. */
export function useThoseWhoLeft(partners: readonly DatePerson[]): void {
  const { t } = useTexts()
  const announce = useAnnounce()
  const before = useRef(partners)
  useEffect(() => {
    const left = before.current.filter(({ id }) => partners.every((partner) => partner.id !== id))
    before.current = partners
    for (const { name } of left) announce(t('between.gone', { name: firstNameOf(name) }))
  }, [announce, partners, t])
}
