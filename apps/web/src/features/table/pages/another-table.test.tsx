// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askQuietArrival } from '#web/seating/quiet-arrival.ts'
import { LateNobodyDialog } from '#web/seating/take-me-somewhere.tsx'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aLounge, aVenue, NOOR, seated, SIPHO } from '#web/testing/samples.ts'
import { AtTable } from './at-table.tsx'

let world: World

// As on a page that has been open for a moment.
await LateNobodyDialog.fetch()

beforeEach(() => {
  world = createWorld()
})
afterEach(cleanup)

const PLACE = 'POST /events/:eventId/place'
const SOMEWHERE = 'POST /events/:eventId/somewhere'

function table(id: string, number: number, who: typeof NOOR | undefined) {
  const people = who ? [{ ...who, seat: 1, isAway: false }] : []
  return { id, number, topic: null, seats: 4, seatsLeft: 4 - people.length, people }
}

/** Noor sits at table 4; at table 7 there is Sipho. */
async function sitDown() {
  let { place } = seated()
  const isAt = (tableId: string) => place.kind === 'table' && place.tableId === tableId
  world.server.answer(PLACE, () => {
    const { media } = seated()
    return { place, media: media && { ...media, key: isAt('four') ? 'four' : 'seven' } }
  })
  world.server.answer('GET /events/:eventId/venue', () => {
    const tables = [table('four', 4, isAt('four') ? NOOR : undefined), table('seven', 7, SIPHO)]
    return aVenue({ place, lounges: [aLounge({ tables })] })
  })
  world.server.answer(SOMEWHERE, () => {
    place = { kind: 'table', tableId: 'seven', seat: 2 }
    return { kind: 'seated' as const, place, media: null }
  })
  const rendered = renderAt('/e/fair/table/four', { page: AtTable }, world)
  await screen.findByRole('heading', { level: 1, name: 'Table 4' })
  return rendered
}

test('whoever wants other people is brought to them, and does not pass through the foyer', async () => {
  const { path } = await sitDown()
  fireEvent.click(screen.getByRole('button', { name: 'Another table' }))
  await waitFor(() => expect(path()).toBe('/e/fair/table/seven'))
  expect(world.server.bodiesOf(PLACE)).not.toContainEqual({ tabId: 'tab-1', to: { kind: 'foyer' } })
})

test('where there is nobody else one keeps the seat, and reads that', async () => {
  const { path } = await sitDown()
  world.server.answer(SOMEWHERE, () => ({ kind: 'nobody' as const }))
  fireEvent.click(screen.getByRole('button', { name: 'Another table' }))
  expect(await screen.findByRole('heading', { name: 'Shall it be an empty table?' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Stay here' }))
  expect(path()).toBe('/e/fair/table/four')
  expect(screen.getByRole('heading', { level: 1, name: 'Table 4' })).toBeDefined()
})

test('whoever sat down to listen first is muted with the camera off, and nobody after them', async () => {
  askQuietArrival()
  await sitDown()
  expect(world.session.view().self).toMatchObject({ isMuted: true, isCameraOff: true })
  cleanup()
  world = createWorld()
  await sitDown()
  expect(world.session.view().self).toMatchObject({ isMuted: false, isCameraOff: false })
})
