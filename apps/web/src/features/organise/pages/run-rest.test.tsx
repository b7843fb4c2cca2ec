// @vitest-environment happy-dom
import type { ChatMessageView } from '@stamtafel/contracts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aHostStage, somePlaces } from '#web/testing/samples-organise.ts'
import { at } from '#web/testing/samples.ts'
import { RunRest } from './run-rest.tsx'

const STAGES = 'GET /organise/:eventId/stages'
const PEOPLE = 'GET /organise/:eventId/stages/:stageId/people'
const SESSION = 'POST /organise/:eventId/sessions/:sessionId/commands'
const PERSON = 'POST /organise/:eventId/stages/:stageId/people/:attendeeId/commands'
const PLACES = 'GET /organise/:eventId/places'
const CHAT = 'GET /organise/:eventId/chat'
const REMOVE = 'DELETE /organise/:eventId/chat/:messageId'

const [opening] = aHostStage().sessions
if (!opening) throw new Error('A stage without a talk')
const live = { ...opening, phase: 'live', startedAt: at(0), startedBy: 'Bram' } as const
const message: ChatMessageView = {
  id: 'rude',
  sequence: 1,
  author: { attendeeId: 'daan', name: 'Daan Brouwer' },
  clientId: 'one',
  text: 'Something rude',
  at: at(-60),
  isByHost: false,
  isRemoved: false,
}
let world: World
let stage = aHostStage()

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)), shouldAdvanceTime: true })
  world = createWorld()
  stage = aHostStage()
  world.server.answer(STAGES, () => ({ revision: 4, now: at(0), stages: [stage] }))
  world.server.answer(SESSION, () => stage)
  world.server.answer(PERSON, () => stage)
  world.server.answer(PLACES, () => somePlaces())
  world.server.answer(CHAT, () => ({ messages: [], hasMore: false, removedIds: [] }))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function open() {
  renderAt('/organise/fair/live', { page: () => <RunRest eventId="fair" now={Date.parse(at(0))} /> }, world)
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('a host starts the talk that comes next, and ends it after one question', async () => {
  open()
  await screen.findByRole('heading', { name: 'Main stage' })
  stage = aHostStage({ sessions: [live] })
  press('Start Opening')
  expect(await screen.findByText('started by Bram')).toBeDefined()
  press('End the session')
  const dialog = screen.getByRole('dialog', { name: 'End Opening?' })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Keep going' }))
  press('End the session')
  stage = aHostStage({ sessions: [{ ...live, phase: 'ended', endedAt: at(60), endedBy: 'Bram' }] })
  fireEvent.click(within(dialog).getByRole('button', { name: 'End it' }))
  expect(await screen.findByText('Everything on this stage is over')).toBeDefined()
  expect(world.server.bodiesOf(SESSION)).toEqual([{ type: 'start' }, { type: 'end' }])
})

test('the keyboard goes on from what stands in the place of a button that is gone', async () => {
  open()
  const button = await screen.findByRole('button', { name: 'Start Opening' })
  stage = aHostStage({ sessions: [live] })
  button.focus()
  fireEvent.click(button)
  await screen.findByText('started by Bram')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Session' })))
})

test('a talk that does not happen holds up nothing: any other one may begin, and the one that is due comes first', async () => {
  const second = { ...opening, id: 'second', title: 'Panel', startsAt: at(1300), endsAt: at(3000) }
  const past = { ...opening, id: 'past', title: 'Welcome', startsAt: at(-1800), endsAt: at(0) }
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    asked.push(url)
    return world.server.fetch(url, init)
  })
  stage = aHostStage({ sessions: [past, opening, second] })
  open()
  expect(await screen.findByText('Next, 08:49: Opening')).toBeDefined()
  fireEvent.click(screen.getByText('Start another one'))
  const others = within(screen.getByRole('region', { name: 'Session' })).getAllByRole('listitem')
  expect(others.map(({ textContent }) => textContent)).toEqual([
    'Welcome08:18 · time is overStart',
    'Panel09:09Start',
  ])
  press('Start Panel')
  await waitFor(() => expect(asked.some((url) => url.endsWith('/sessions/second/commands'))).toBe(true))
})

test('when the time of all talks is over, what has not begun can still be started', async () => {
  stage = aHostStage({ sessions: [{ ...opening, startsAt: at(-1800), endsAt: at(0) }] })
  open()
  expect(await screen.findByText(/The time of everything on this stage is over/)).toBeDefined()
  press('Start Opening')
  await waitFor(() => expect(world.server.bodiesOf(SESSION)).toEqual([{ type: 'start' }]))
})

test('whoever has a hand up is invited, and whoever is on stage brought down', async () => {
  stage = aHostStage({
    onStage: [{ attendeeId: 'daan', name: 'Daan Brouwer', since: at(-60), isAway: false, part: 'speaker' }],
    invited: [{ attendeeId: 'mila', name: 'Mila Oduya', since: at(-5), isAway: true }],
  })
  open()
  await screen.findByRole('region', { name: 'On stage, 1 of 12' })
  press('Invite Femke de Boer onto the stage')
  await waitFor(() => expect(world.server.bodiesOf(PERSON)).toHaveLength(1))
  press('Bring down Daan Brouwer')
  await waitFor(() => expect(world.server.bodiesOf(PERSON)).toHaveLength(2))
  press('Take back the invitation of Mila Oduya')
  await waitFor(() => expect(world.server.bodiesOf(PERSON)).toHaveLength(3))
  expect(world.server.bodiesOf(PERSON)).toEqual([
    { type: 'invite' },
    { type: 'bring-down' },
    { type: 'withdraw' },
  ])
})

test('when whoever was invited leaves the list, the keyboard stays with it', async () => {
  open()
  const button = await screen.findByRole('button', { name: 'Invite Femke de Boer onto the stage' })
  const [femke] = stage.hands
  if (!femke) throw new Error('No hand is up')
  stage = aHostStage({ hands: [], invited: [femke] })
  button.focus()
  fireEvent.click(button)
  await screen.findByText('No hand is up')
  const hands = screen.getByRole('region', { name: 'Hands, longest up first' })
  await waitFor(() => expect(document.activeElement).toBe(hands))
})

test('somebody who watches is found by name and invited without a hand', async () => {
  world.server.answer(PEOPLE, () => ({
    watching: 20,
    people: [
      { attendeeId: 'mila', name: 'Mila Oduya', role: 'audience' as const, isAway: false },
      { attendeeId: 'daan', name: 'Milan Brouwer', role: 'on-stage' as const, isAway: false },
    ],
  }))
  open()
  fireEvent.change(await screen.findByRole('searchbox', { name: 'Invite somebody who watches' }), {
    target: { value: 'mil' },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Invite Mila Oduya onto the stage' }))
  await waitFor(() => expect(world.server.bodiesOf(PERSON)).toEqual([{ type: 'invite' }]))
  expect(screen.queryByText('Milan Brouwer')).toBeNull()
})

test('what another host did first is said', async () => {
  world.server.refuse(PERSON, 'stage.full')
  open()
  await screen.findByRole('heading', { name: 'Main stage' })
  press('Invite Femke de Boer onto the stage')
  expect(await screen.findByText(/All twelve places on this stage are given/)).toBeDefined()
})

test('where people are stands in numbers, the busiest place first', async () => {
  open()
  await screen.findByText('40 people here')
  const where = screen.getByRole('region', { name: 'Where people are' })
  expect(
    within(where)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Main stage20', 'Speed dates12', 'Foyer5', 'De Serre1 alone3'])
})

test('a table at which somebody sits alone is named, with for how long', async () => {
  open()
  const alone = await screen.findByRole('region', { name: 'Alone at a table' })
  expect(
    within(alone)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['De Serre, table 6alone for 4:10Ask somebody'])
})

test('a host reads what is written and takes some of it away', async () => {
  world.server.answer(CHAT, () => ({ messages: [message], hasMore: false, removedIds: [] }))
  world.server.answer(REMOVE, () => {
    world.server.answer(CHAT, () => ({
      messages: [{ ...message, text: '', isRemoved: true }],
      hasMore: false,
      removedIds: [],
    }))
    return null
  })
  open()
  await screen.findByText('Something rude')
  press('Remove the message of Daan Brouwer')
  expect(await screen.findByText('Removed by a host')).toBeDefined()
  expect(screen.queryByText('Something rude')).toBeNull()
})

test('until the stages and the places are there, the page has their shape', async () => {
  const held = Promise.withResolvers<undefined>()
  vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
    await held.promise
    return world.server.fetch(...call)
  })
  open()
  for (const name of ['Stages', 'Where people are']) {
    expect((await screen.findByRole('region', { name })).getAttribute('aria-busy')).toBe('true')
  }
  held.resolve(undefined)
  await screen.findByRole('heading', { name: 'Main stage' })
  expect(screen.queryByRole('region', { name: 'Stages' })).toBeNull()
})

test('what could not be fetched says so and is tried again by a press, and the rest is there meanwhile', async () => {
  world.server.lose(STAGES)
  open()
  expect(await screen.findByText(/We cannot reach Stamtafel/)).toBeDefined()
  const trouble = within(screen.getByRole('region', { name: 'Stages' }))
  expect(await screen.findByText('40 people here')).toBeDefined()
  expect(screen.getByRole('region', { name: 'What is written' })).toBeDefined()
  world.server.answer(STAGES, () => ({ revision: 4, now: at(0), stages: [stage] }))
  fireEvent.click(trouble.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { name: 'Main stage' })).toBeDefined()
  expect(screen.queryByText(/We cannot reach Stamtafel/)).toBeNull()
})

test('whoever looks for somebody who watches reads why nobody can be shown', async () => {
  world.server.lose(PEOPLE)
  open()
  fireEvent.change(await screen.findByRole('searchbox', { name: 'Invite somebody who watches' }), {
    target: { value: 'mil' },
  })
  expect(await screen.findByText(/We cannot reach Stamtafel/)).toBeDefined()
})
