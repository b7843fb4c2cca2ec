// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { access, aPairing, aPartner, aRound, aSpeedDate } from '#web/testing/samples.ts'
import { createDateWorld, DETAIL, ENTRY, talking, TOKEN, type DateWorld } from '#web/testing/date-world.tsx'
import { onPlayedTime } from '#web/testing/on-played-time.ts'

let world: DateWorld

onPlayedTime()
beforeEach(() => {
  world = createDateWorld()
  world.server.answer(TOKEN, () => ({ place: access('noor-sipho'), reservation: null }))
})

const BLOCK = 'POST /events/:eventId/people/:attendeeId/block'
const entry = (myEntry: 'here' | 'paused') => aSpeedDate({ phase: 'running', round: 1, myEntry })
const out = () => talking({ speedDate: entry('paused'), current: [aRound({ seat: { kind: 'none' } })] })

/** Says *not with this person again* in a talk; the rows say so before the answer comes. */
async function block() {
  world.server.answer(BLOCK, () => {
    act(() => world.stand(out()))
    return null
  })
  world.open(talking())
  await waitFor(() => expect(world.session.isReserved()).toBe(true))
  fireEvent.click(screen.getByRole('button', { name: 'Report' }))
  fireEvent.click(screen.getByRole('button', { name: /^Not with this person again/ }))
  const dialog = screen.getByRole('dialog', { name: 'Not with Sipho again?' })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Not again, and leave' }))
  await screen.findByRole('heading', { name: 'Not with Sipho again' })
}

test('after an act one is out of the room, reads that it is over, and goes on by a press', async () => {
  await block()
  expect(world.session.isReserved()).toBe(false)
  const back = talking({ speedDate: entry('here'), current: [aRound({ seat: { kind: 'none' } })] })
  world.server.answer(ENTRY, () => {
    world.server.answer(DETAIL, () => back)
    return back
  })
  fireEvent.click(screen.getByRole('button', { name: 'Next round' }))
  expect(await screen.findByRole('heading', { name: 'Good that you are here, Noor' })).toBeDefined()
  expect(world.server.bodiesOf(ENTRY)).toEqual([{ state: 'here' }])
})

test('another talk ends what one reads after an act', async () => {
  await block()
  const seat = aPairing({
    pairingId: 'noor-tom',
    partners: [aPartner({ attendeeId: 'tom', name: 'Tom Prins' })],
  })
  act(() => world.stand(talking({ current: [aRound({ id: 'two', seat })] })))
  expect(await screen.findByRole('heading', { name: 'Tom Prins' })).toBeDefined()
  act(() => world.stand(out()))
  expect(await screen.findByRole('heading', { name: 'Take your time, Noor' })).toBeDefined()
})
