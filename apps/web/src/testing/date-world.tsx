import type { SpeedDateDetail } from '@stamtafel/contracts'
import { queryKeys } from '#web/live/query-keys.ts'
import { createWorld, renderAt, type World } from './render-at.tsx'
import { aDetail, aRound, aSpeedDate, at } from './samples.ts'
import { useSpeedDate } from '#web/features/speed-date/hooks/use-speed-date.ts'
import { InSpeedDate } from '#web/features/speed-date/pages/in-speed-date.tsx'
import { LATE_SCENES } from '#web/features/speed-date/pages/late-scenes.tsx'

export const DETAIL = 'GET /events/:eventId/speed-dates/:speedDateId'
export const ENTRY = 'PUT /events/:eventId/speed-dates/:speedDateId/entry'
export const SIGNS = 'POST /events/:eventId/speed-dates/:speedDateId/signs'
export const TOKEN = 'POST /events/:eventId/media-token'
export const ME = 'PATCH /events/:eventId/me'

// As on a page that has been open for a moment.
await Promise.all(LATE_SCENES.map(async (part) => part.fetch()))

/** A played world with the page of a speed date in it. */
export interface DateWorld extends World {
  /** The rows as they stand from now on. */
  readonly stand: (detail: SpeedDateDetail) => void
  readonly open: (detail: SpeedDateDetail) => ReturnType<typeof renderAt>
}

export function createDateWorld(): DateWorld {
  const world = createWorld()
  const { server, queries } = world
  server.answer(SIGNS, () => null)
  server.answer('GET /events/:eventId/people-met', () => ({
    revealsAt: at(6000),
    isRevealed: false,
    people: [],
  }))
  const stand = (detail: SpeedDateDetail) => {
    server.answer(DETAIL, () => detail)
    queries.setQueryData(queryKeys.speedDate('fair', 'afternoon'), detail)
  }
  return {
    ...world,
    stand,
    open(detail) {
      stand(detail)
      return renderAt('/e/fair/date/afternoon', { page: Page }, world)
    },
  }
}

function Page() {
  const { data } = useSpeedDate('afternoon')
  return data && <InSpeedDate detail={data} />
}

/** The rows while Noor talks with Sipho in round one of three. */
export function talking(changes: Partial<SpeedDateDetail> = {}): SpeedDateDetail {
  const speedDate = aSpeedDate({ phase: 'running', round: 1 })
  return aDetail({ speedDate, current: [aRound()], ...changes })
}
