// @vitest-environment happy-dom
import type { StageView } from '@stamtafel/contracts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aStage, noorOn, opening, siphoOn } from '#web/testing/samples-stage.ts'
import { access, at, aVenue, inFoyer } from '#web/testing/samples.ts'
import { AtStage } from './at-stage.tsx'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  world = createWorld()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  localStorage.clear()
})

const STAGE = 'GET /events/:eventId/stages/:stageId'
const SAY = 'POST /events/:eventId/stages/:stageId/commands'
const PLACE = 'POST /events/:eventId/place'

/** The door lets Noor come to the stage, which is as told. */
function open(changes: Partial<StageView> = {}) {
  const place = { kind: 'stage' as const, stageId: 'zaal' }
  world.server.answer(PLACE, () => ({ place, media: access('zaal') }))
  world.server.answer('GET /events/:eventId/venue', () => aVenue({ place }))
  world.server.answer(STAGE, () => aStage(changes))
  return renderAt('/e/fair/stage/zaal', { page: AtStage }, world)
}

const onStage = () => screen.findByRole('region', { name: 'On stage' })

test('whoever opens the page comes to the stage, in its media room, and reads that nobody sees them', async () => {
  open()
  expect(within(await onStage()).getByRole('figure', { name: 'Sipho Dlamini, muted' })).toBeDefined()
  expect(world.server.bodiesOf(PLACE)).toEqual([{ tabId: 'tab-1', to: { kind: 'stage', stageId: 'zaal' } }])
  expect(world.session.room()).toMatchObject({ key: 'zaal' })
  expect(screen.getByText('Nobody sees or hears you now')).toBeDefined()
  expect(screen.getByRole('heading', { level: 1, name: 'What a flood teaches' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Mute' })).toBeNull()
})

test('a hand goes up, and comes down again', async () => {
  open()
  world.server.answer(SAY, () =>
    aStage({ me: { isHere: true, role: 'raised', since: at(0), isHost: false }, allowed: ['lower'] }),
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Raise hand' }))
  const lower = await screen.findByRole('button', { name: 'Lower hand' })
  expect(screen.getByText(/Your hand is up\. A host may ask you/)).toBeDefined()
  world.server.answer(SAY, () => aStage())
  fireEvent.click(lower)
  expect(await screen.findByRole('button', { name: 'Raise hand' })).toBeDefined()
  expect(world.server.bodiesOf(SAY)).toEqual([{ type: 'raise' }, { type: 'lower' }])
})

test('an invitation is asked aloud, and nothing is opened before one’s own yes', async () => {
  open({ me: { isHere: true, role: 'invited', since: at(0), isHost: false }, allowed: ['accept', 'decline'] })
  const asked = within(await screen.findByRole('region', { name: 'A host asks you onto the stage.' }))
  expect(screen.queryByRole('button', { name: 'Camera off' })).toBeNull()
  world.server.answer(SAY, () =>
    aStage({
      onStage: [siphoOn, noorOn],
      me: { isHere: true, role: 'on-stage', since: at(1), isHost: false },
      allowed: ['step-down'],
    }),
  )
  fireEvent.click(asked.getByRole('button', { name: 'Go on stage' }))
  expect(await screen.findByRole('button', { name: 'Camera off' })).toBeDefined()
  expect(screen.getByText(/^You are on stage\. Everyone here sees and hears you/)).toBeDefined()
  expect(screen.queryByText('Nobody sees or hears you now')).toBeNull()
  expect(within(await onStage()).getByRole('figure', { name: 'You' })).toBeDefined()
})

test('whoever is brought down is told at once that nobody sees them any more', async () => {
  const up = { onStage: [siphoOn, noorOn], allowed: ['step-down' as const] }
  open({ ...up, me: { isHere: true, role: 'on-stage', since: at(1), isHost: false } })
  await screen.findByRole('button', { name: 'Step down' })
  world.server.answer(STAGE, () => aStage())
  act(() => world.stream.say({ type: 'stage-role.changed', stageId: 'zaal', attendeeId: 'noor' }))
  await world.queries.invalidateQueries()
  expect(
    await screen.findByText('You are back among the audience. Nobody sees or hears you now.'),
  ).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Step down' })).toBeNull()
})

test('a hand that could not be raised is said at the stage', async () => {
  open()
  world.server.refuse(SAY, 'stage.not-live')
  fireEvent.click(await screen.findByRole('button', { name: 'Raise hand' }))
  await waitFor(() => expect(screen.getAllByRole('alert').some((one) => one.textContent !== '')).toBe(true))
})

test('the number of those who are here comes by itself', async () => {
  open()
  await onStage()
  act(() => world.stream.say({ type: 'stage.watched', stageId: 'zaal', watching: 1234 }))
  expect(await screen.findByText('1,234')).toBeDefined()
})

const comesNext = { ...opening, phase: 'scheduled' as const, startedAt: null, until: at(1800) }

test('before the talk the stage says when it begins, and nobody has to do anything', async () => {
  const next = { ...comesNext, startsAt: at(125) }
  open({ onStage: [], current: null, next, allowed: [] })
  expect(await screen.findByText('What a flood teaches begins in 2:05')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Raise hand' })).toBeNull()
})

test('a talk that nobody began is about to begin no longer than its time lasts', async () => {
  open({ onStage: [], current: null, next: { ...comesNext, until: at(30) }, allowed: [] })
  expect(await screen.findByText('What a flood teaches is about to begin')).toBeDefined()
  const panel = { ...comesNext, id: 'panel', title: 'What a dike holds', startsAt: at(90) }
  world.server.answer(STAGE, () => aStage({ onStage: [], current: null, next: panel, allowed: [] }))
  await act(() => vi.advanceTimersByTimeAsync(32_000))
  expect(await screen.findByText(/^What a dike holds begins in/)).toBeDefined()
})

test('a stage on which nothing is planned says so', async () => {
  open({ onStage: [], current: null, allowed: [] })
  expect(await screen.findByText('Nothing is planned on this stage')).toBeDefined()
})

test('after the end those on stage see how long they may still say goodbye', async () => {
  open({ current: { ...opening, phase: 'ended', endedAt: at(-2) }, clearsAt: at(8), allowed: [] })
  expect(await screen.findByText(/The talk is over\. 8 seconds to say goodbye/)).toBeDefined()
})

test('the layout is chosen, and kept on this device', async () => {
  const lotte = { ...siphoOn, attendeeId: 'lotte', name: 'Lotte de Wit' }
  open({ onStage: [siphoOn, lotte] })
  fireEvent.click(await screen.findByRole('button', { name: 'Everyone the same size' }))
  expect(screen.getByRole('button', { name: 'Whoever speaks large' })).toBeDefined()
  expect(localStorage.getItem('stamtafel.stage-layout')).toBe('grid')
})

test('leaving goes to the foyer, and out of the room at once', async () => {
  const { path } = open()
  world.server.answer(PLACE, inFoyer)
  fireEvent.click(await screen.findByRole('button', { name: 'Leave' }))
  await waitFor(() => expect(path()).toBe('/e/fair'))
  expect(world.session.room()).toBeUndefined()
})

test('a stage that does not answer says so, tries again by itself, and keeps what it showed', async () => {
  open()
  world.server.lose(STAGE)
  const sentence = 'The stage cannot be reached for now.'
  expect(await screen.findByText(sentence)).toBeDefined()
  world.server.answer(STAGE, () => aStage())
  await act(() => vi.advanceTimersByTimeAsync(3000))
  await onStage()
  expect(screen.queryByText(sentence)).toBeNull()
  world.server.lose(STAGE)
  await act(() => world.queries.invalidateQueries())
  expect(await screen.findByText(sentence)).toBeDefined()
  expect(await onStage()).toBeDefined()
})

test('a stage that is not there leads back to the foyer', async () => {
  world.server.refuse(PLACE, 'stage.not-found')
  world.server.refuse(STAGE, 'stage.not-found')
  const { path } = renderAt('/e/fair/stage/nowhere', { page: AtStage }, world)
  await waitFor(() => expect(path()).toBe('/e/fair'))
})

test('the chat of the stage stands in place of the panel, and the panel comes back by its button', async () => {
  world.server.answer('GET /events/:eventId/chat', () => ({ messages: [], hasMore: false, removedIds: [] }))
  open()
  await onStage()
  fireEvent.click(screen.getByRole('button', { name: 'Chat' }))
  expect(await screen.findByRole('textbox', { name: 'Message' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Show the panel' }))
  expect(screen.queryByRole('textbox', { name: 'Message' })).toBeNull()
})

test('everybody on stage bears what they are there, in the list beside it too', async () => {
  const lotte = { ...siphoOn, attendeeId: 'lotte', name: 'Lotte de Wit', part: 'host' as const }
  open({
    onStage: [siphoOn, lotte, noorOn],
    me: { isHere: true, role: 'on-stage', since: at(1), isHost: false },
  })
  const list = within(await screen.findByRole('complementary', { name: 'Beside the stage' }))
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'SDSipho Dlaminispeaker',
    'LWLotte de Withost',
    'NKNoor van der Kolkjoins with a question',
  ])
  expect(within(await onStage()).getByText('host')).toBeDefined()
  expect(screen.queryByRole('link', { name: /Control room/ })).toBeNull()
})

test('a host at the stage has the control room one press away, in a tab of its own', async () => {
  open({ me: { isHere: true, role: 'audience', since: null, isHost: true } })
  const link = await screen.findByRole('link', { name: 'Control room' })
  expect(link.getAttribute('href')).toBe('/organise/fair/live')
  expect(link.getAttribute('target')).toBe('_blank')
})

test('the arrow leads back to the foyer, and gives the place at the stage up', async () => {
  const { path } = open()
  await onStage()
  world.server.answer(PLACE, inFoyer)
  fireEvent.click(screen.getByRole('link', { name: 'Back to the foyer' }))
  await waitFor(() => expect(path()).toBe('/e/fair'))
  await waitFor(() =>
    expect(world.server.bodiesOf(PLACE).at(-1)).toEqual({ tabId: 'tab-1', to: { kind: 'foyer' } }),
  )
  expect(world.session.room()).toBeUndefined()
})
