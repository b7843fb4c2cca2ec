import { useEffect } from 'react'
import { hasChosenLocale, useTexts } from '#web/ui/texts.tsx'
import { useVenue } from '#web/venue/queries.ts'

/** Speaks the language in which the demo is played, whatever the browser prefers, until the visitor chooses one. */
export function useDemoLanguage(): void {
  const { locale: played } = useVenue().event
  const { locale, speak } = useTexts()
  useEffect(() => {
    if (played !== locale && !hasChosenLocale()) speak(played)
  }, [played, locale, speak])
}
