// @vitest-environment happy-dom
import type { SpeedDateDetail, VenueView } from '@stamtafel/contracts'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { aDetail, aSpeedDate, aVenue } from '#web/testing/samples.ts'
import { createDateWorld, talking, type DateWorld } from '#web/testing/date-world.tsx'
import { onPlayedTime, pass } from '#web/testing/on-played-time.ts'
import { Around } from '#web/testing/render-at.tsx'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'
import { venueOptions } from '#web/venue/queries.ts'
import { useWalkAway } from './use-walk-away.ts'

const PLACE = 'POST /events/:eventId/place'

let world: DateWorld

onPlayedTime()
beforeEach(() => {
  world = createDateWorld()
  world.server.answer(PLACE, () => ({ place: { kind: 'foyer' as const }, media: null }))
})

const IN_DATE: VenueView['place'] = { kind: 'speed-date', speedDateId: 'afternoon' }
const gone = () => world.server.bodiesOf(PLACE)
const toFoyer = { tabId: 'tab-1', to: { kind: 'foyer' } }

function stand(place: VenueView['place']) {
  world.server.answer('GET /events/:eventId/venue', () => aVenue({ place }))
  world.queries.setQueryData(venueOptions('fair').queryKey, aVenue({ place }))
}

function Page({ detail, isTalking }: { readonly detail: SpeedDateDetail; readonly isTalking: boolean }) {
  useWalkAway({ detail, isTalking, isComing: false })
  return <p>The speed date</p>
}

/** Opens the page, and another one instead as soon as the answer is called. */
async function open(detail: SpeedDateDetail, isTalking = false) {
  const ui = (isOpen: boolean) => (
    <Around world={world}>
      <ToastRegion>{isOpen ? <Page detail={detail} isTalking={isTalking} /> : <p>Elsewhere</p>}</ToastRegion>
    </Around>
  )
  const { rerender } = renderInApp(ui(true), { now: () => Date.now() })
  await pass(100)
  return (isOpen = false) => rerender(ui(isOpen))
}

test('whoever goes back out of a talk leaves it, and reads so once it is true', async () => {
  stand({ kind: 'pairing', speedDateId: 'afternoon', roundId: 'one', pairingId: 'noor-sipho' })
  const leave = await open(talking(), true)
  leave()
  expect(await screen.findByText(/You have left the talk/)).toBeDefined()
  expect(gone()).toEqual([toFoyer])
})

test('whoever goes back while people gather, or in a break, takes a breather', async () => {
  stand(IN_DATE)
  const leave = await open(aDetail())
  leave()
  expect(await screen.findByText(/You take a breather from the speed date/)).toBeDefined()
  expect(gone()).toEqual([toFoyer])
})

test('a server that is away is asked again until it has heard, and not after one is back', async () => {
  stand(IN_DATE)
  world.server.lose(PLACE)
  const show = await open(aDetail())
  show()
  await waitFor(() => expect(gone()).toHaveLength(1))
  await pass(2000)
  expect(gone()).toHaveLength(2)
  expect(screen.queryByText(/breather/)).toBeNull()
  show(true)
  await pass(6000)
  expect(gone()).toHaveLength(2)
})

test.for([
  ['who is at a table by now', { kind: 'table', tableId: 'four', seat: 1 }, aDetail()],
  ['who is not in it', { kind: 'foyer' }, aDetail({ speedDate: aSpeedDate({ myEntry: 'joined' }) })],
  ['who has stopped for today', IN_DATE, aDetail({ speedDate: aSpeedDate({ myEntry: 'left' }) })],
  ['after it has ended', IN_DATE, aDetail({ speedDate: aSpeedDate({ phase: 'ended' }) })],
] as const)('%s gives up nothing', async ([, place, detail]) => {
  stand(place)
  const leave = await open(detail)
  leave()
  await pass(1000)
  expect(gone()).toEqual([])
})

test('another tab that took over goes on', async () => {
  stand(IN_DATE)
  const leave = await open(aDetail())
  act(() => world.stream.show({ state: { kind: 'open', isMediaTab: false } }))
  leave()
  await pass(1000)
  expect(gone()).toEqual([])
})

test('a page that is put up anew at once has not gone', async () => {
  stand(IN_DATE)
  renderInApp(
    <Around world={world}>
      <Page detail={aDetail()} isTalking={false} />
    </Around>,
  )
  cleanup()
  await pass(1000)
  expect(gone()).toEqual([])
})
