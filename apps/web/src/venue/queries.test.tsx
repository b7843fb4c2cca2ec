// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useErrorSentence } from '#web/errors.ts'
import { Around, createWorld, type World } from '#web/testing/render-at.tsx'
import { aVenue, seated } from '#web/testing/samples.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { useEnterPlace, useVenue } from './queries.ts'

let world: World

beforeEach(() => {
  world = createWorld()
})
afterEach(cleanup)

const VENUE = 'GET /events/:eventId/venue'
const PLACE = 'POST /events/:eventId/place'

function Page() {
  const { place, revision } = useVenue()
  const enter = useEnterPlace()
  const sentence = useErrorSentence()
  return (
    <>
      <p>
        {place.kind} of {revision}
      </p>
      <p>{sentence(enter.error)}</p>
      <button type="button" onClick={() => enter.mutate({ kind: 'table', tableId: 'four' })}>
        Go
      </button>
    </>
  )
}

function open() {
  renderInApp(
    <Around world={world}>
      <Suspense fallback={<p>waiting</p>}>
        <Page />
      </Suspense>
    </Around>,
  )
}

const go = () => fireEvent.click(screen.getByRole('button', { name: 'Go' }))

test('the venue that was fetched is there at once, and is not asked for again', () => {
  open()
  expect(screen.getByText('foyer of 1')).toBeDefined()
  expect(world.server.asked).toEqual([])
})

test('a venue that is not there yet is fetched', async () => {
  world.queries.clear()
  open()
  expect(screen.getByText('waiting')).toBeDefined()
  expect(await screen.findByText('foyer of 1')).toBeDefined()
})

test('through the door one is at the place at once, and everything else is asked for', async () => {
  world.server.answer(PLACE, seated)
  world.server.answer(VENUE, () => aVenue({ place: seated().place, revision: 7 }))
  open()
  go()
  expect(await screen.findByText('table of 7')).toBeDefined()
  expect(world.server.bodiesOf(PLACE)).toEqual([{ tabId: 'tab-1', to: { kind: 'table', tableId: 'four' } }])
})

test('whoever is not let in stays, and the venue is asked for, for it was out of date', async () => {
  world.server.refuse(PLACE, 'table.full')
  world.server.answer(VENUE, () => aVenue({ revision: 9 }))
  open()
  go()
  expect(await screen.findByText('This table is full. Choose another one.')).toBeDefined()
  expect(await screen.findByText('foyer of 9')).toBeDefined()
})

test('what was there stays when it cannot be asked for again', async () => {
  world.server.refuse(PLACE, 'table.full')
  world.server.lose(VENUE)
  open()
  go()
  await waitFor(() => expect(world.server.asked.length).toBe(2))
  expect(screen.getByText('foyer of 1')).toBeDefined()
})
