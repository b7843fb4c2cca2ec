import { useEffect, useRef } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { partnerNews } from '../partner-news.ts'
import type { DatePartner } from '../talk.ts'

/** Says politely what becomes of those one talks with: had to go, place held, on the way back, back again. */
export function usePartnerNews(partners: readonly DatePartner[]): void {
  const { t } = useTexts()
  const announce = useAnnounce()
  const before = useRef(partners)
  useEffect(() => {
    const news = partnerNews(before.current, partners)
    before.current = partners
    for (const { what, name } of news) announce(t(`between.${what}`, { name: firstNameOf(name) }))
  }, [announce, partners, t])
}
