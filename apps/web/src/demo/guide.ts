import type { VenueView } from '@stamtafel/contracts'

/** The stops of the demo, in the order in which they are suggested. */
export const GUIDE_STEPS = ['look', 'table', 'date', 'stage', 'run'] as const
export type GuideStep = (typeof GUIDE_STEPS)[number]

/** What the visitor has done of the demo, and what they did not care for. */
export interface GuideProgress {
  readonly done: readonly GuideStep[]
  readonly passed: readonly GuideStep[]
}

/** The step that comes next; undefined after the last. */
export function nextStep({ done, passed }: GuideProgress): GuideStep | undefined {
  return GUIDE_STEPS.find((step) => !done.includes(step) && !passed.includes(step))
}

/** What somebody does just now, by the rows of the server and the page that they are on. */
export function stepAt(
  place: VenueView['place'],
  { page, foyer }: { readonly page: string; readonly foyer: string },
): GuideStep | undefined {
  if (place.kind === 'table') return 'table'
  if (place.kind === 'pairing') return 'date'
  if (place.kind === 'stage') return 'stage'
  return page.replace(/\/$/, '') === foyer ? 'look' : undefined
}

/** Whether nothing else should be suggested, because somebody is in the middle of a speed date and takes no breather. */
export function isInSpeedDate(
  { place, speedDates }: Pick<VenueView, 'place' | 'speedDates'>,
  { done }: GuideProgress,
): boolean {
  if (place.kind === 'pairing') return true
  if (place.kind !== 'speed-date' || !done.includes('date')) return false
  return speedDates.some(
    ({ id, phase, myEntry }) => id === place.speedDateId && phase !== 'ended' && myEntry === 'here',
  )
}

/** The table to be shown: the first with a chair left at which somebody sits. */
export function tableToShow(
  lounges: VenueView['lounges'],
): VenueView['lounges'][number]['tables'][number] | undefined {
  const tables = lounges.flatMap((lounge) => lounge.tables)
  return tables.find(({ people, seatsLeft }) => people.length > 0 && seatsLeft > 0)
}

/** Progress as a browser keeps it; what it kept of another version counts as nothing. */
export function readProgress(text: string | undefined): GuideProgress {
  const [done = '', passed = ''] = (text ?? '').split('|')
  return { done: stepsIn(done), passed: stepsIn(passed) }
}

export function writeProgress({ done, passed }: GuideProgress): string {
  return `${done.join(' ')}|${passed.join(' ')}`
}

function stepsIn(list: string): GuideStep[] {
  return GUIDE_STEPS.filter((step) => list.split(' ').includes(step))
}
