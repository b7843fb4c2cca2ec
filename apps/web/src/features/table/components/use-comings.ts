import { useEffect, useRef } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** Says who sits down and who had to go; every way of leaving reads the same. */
export function useComings(others: readonly { readonly id: string; readonly name: string }[]): void {
  const { t } = useTexts()
  const announce = useAnnounce()
  const before = useRef(others)
  useEffect(() => {
    const come = others.filter(({ id }) => !before.current.some((person) => person.id === id))
    const gone = before.current.filter(({ id }) => !others.some((person) => person.id === id))
    before.current = others
    const sentences = [
      ...come.map(({ name }) => t('table.joined', { name })),
      ...gone.map(({ name }) => t('table.left', { name })),
    ]
    if (sentences.length > 0) announce(sentences.join('. '))
  }, [others, announce, t])
}
