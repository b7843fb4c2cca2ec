import { useEffect, useState } from 'react'
import { useLocation } from '#web/routing/index.ts'
import { keep, kept } from '#web/ui/kept.ts'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { isInSpeedDate, nextStep, readProgress, stepAt, writeProgress, type GuideStep } from './guide.ts'

/** How far the visitor is in the demo; kept on this device for this event. */
export function useGuide() {
  const venue = useVenue()
  const { event, place } = venue
  const { foyer } = useVenuePaths()
  const { pathname } = useLocation()
  const key = `stamtafel.demo.${event.id}`
  const [progress, setProgress] = useState(() => readProgress(kept(key)))
  const here = stepAt(place, { page: pathname, foyer })
  const update = (list: 'done' | 'passed', step: GuideStep) =>
    setProgress((before) =>
      before[list].includes(step) ? before : { ...before, [list]: [...before[list], step] },
    )
  if (here && !progress.done.includes(here)) update('done', here)
  useEffect(() => keep(key, writeProgress(progress)), [key, progress])
  return {
    progress,
    step: nextStep(progress),
    isWaiting: isInSpeedDate(venue, progress),
    pass: (step: GuideStep) => update('passed', step),
    finish: (step: GuideStep) => update('done', step),
  }
}
