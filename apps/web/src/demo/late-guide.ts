import { loadArea } from '@stamtafel/texts/browser'
import { later } from '#web/ui/later.tsx'

/** The guide at the foot of each page, which only the demo loads. */
export const LateGuide = later(async () => {
  const [{ Guide }] = await Promise.all([import('./guide-strip.tsx'), loadArea('demo')])
  return Guide
})
