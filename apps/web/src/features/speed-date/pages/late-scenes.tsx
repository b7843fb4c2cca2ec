import { LoadingPage } from '#web/pages/loading-page.tsx'
import { later } from '#web/ui/later.tsx'
import { LateImpression } from '../components/impressions.tsx'

const between = () => import('./between.ts')
const aside = () => import('./aside.ts')

/** Each scene comes by itself: the one that is on first, the others while it is shown. */
export const LateTalking = later(async () => (await import('./talking.tsx')).Talking, <LoadingPage />)
export const LateGathering = later(async () => (await import('./gathering.tsx')).Gathering, <LoadingPage />)
export const LateBreak = later(async () => (await between()).Break, <LoadingPage />)
export const LateWaiting = later(async () => (await between()).Waiting, <LoadingPage />)
export const LateDeserted = later(async () => (await aside()).Deserted, <LoadingPage />)
export const LateOut = later(async () => (await aside()).Out, <LoadingPage />)
export const LateDone = later(async () => (await aside()).Done, <LoadingPage />)
export const LateEnded = later(async () => (await aside()).Ended, <LoadingPage />)

/** All of them and what comes with them, in the order in which they are needed. */
export const LATE_SCENES = [
  LateGathering,
  LateTalking,
  LateImpression,
  LateBreak,
  LateWaiting,
  LateDeserted,
  LateOut,
  LateDone,
  LateEnded,
] as const
