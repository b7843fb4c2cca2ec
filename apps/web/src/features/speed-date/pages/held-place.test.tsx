// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { queryKeys } from '#web/live/query-keys.ts'
import { createWorld, renderAt } from '#web/testing/render-at.tsx'
import { aDetail, aRound, aSpeedDate } from '#web/testing/samples.ts'
import { useSpeedDate } from '../hooks/use-speed-date.ts'
import { InSpeedDate } from './in-speed-date.tsx'

afterEach(cleanup)

const fromNow = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

function Page() {
  const { data } = useSpeedDate('afternoon')
  return data && <InSpeedDate detail={data} />
}

test('whose partner lost the connection reads that the place is held', async () => {
  const world = createWorld()
  const partner = { attendeeId: 'sipho', name: 'Sipho Dube', hasLeft: false, heldUntil: fromNow(15) }
  const round = aRound({
    bell: fromNow(-20),
    endsAt: fromNow(280),
    goodbyeUntil: fromNow(290),
    seat: { kind: 'pairing', pairingId: 'noor-sipho', partners: [partner], reasons: [] },
  })
  const detail = aDetail({ speedDate: aSpeedDate({ phase: 'running', round: 1 }), current: [round] })
  world.server.answer('GET /events/:eventId/speed-dates/:speedDateId', () => detail)
  world.queries.setQueryData(queryKeys.speedDate('fair', 'afternoon'), detail)
  renderAt('/e/fair/date/afternoon', { page: Page }, world)
  expect(await screen.findByRole('heading', { name: 'We keep the place of Sipho Dube' })).toBeDefined()
})
