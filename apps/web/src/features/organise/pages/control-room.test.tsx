// @vitest-environment happy-dom
import type { StreamFrame } from '@stamtafel/domain'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { aCommand, aHosted, anOverview } from '#web/testing/samples-organise.ts'
import { at } from '#web/testing/samples.ts'
import { ControlRoom } from './control-room.tsx'

const LIST = 'GET /organise/:eventId/speed-dates'
const GIVE = 'POST /organise/:eventId/speed-dates/:speedDateId/commands'

/** The live stream, at whose other end a test speaks. */
class FakeSocket extends EventTarget {
  static latest: FakeSocket | undefined
  readonly url: string

  constructor(url: string) {
    super()
    this.url = url
    FakeSocket.latest = this
  }

  close() {}

  say(frame: StreamFrame) {
    act(() => void this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify([frame]) })))
  }
}

let world: World
let hosted = aHosted()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at(0)) })
  FakeSocket.latest = undefined
  vi.stubGlobal('WebSocket', FakeSocket)
  world = createWorld()
  hosted = aHosted()
  world.server.answer('GET /organise/:eventId', () => anOverview({ phase: 'published', startsAt: at(-1800) }))
  world.server.answer('GET /clock', () => ({ now: at(0) }))
  world.server.answer(LIST, () => ({ revision: 4, now: at(0), speedDates: [hosted] }))
  world.server.answer(GIVE, () => hosted)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

async function open() {
  const rendered = renderAt('/organise/fair/live', { page: ControlRoom }, world)
  await screen.findByRole('heading', { name: 'Control room' })
  return rendered
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const isPressable = (name: string | RegExp) =>
  !screen.getByRole<HTMLButtonElement>('button', { name }).disabled
const opened: StreamFrame = {
  type: 'stream.opened',
  sequence: 1,
  protocol: 1,
  epoch: 'first',
  revision: 4,
  now: at(0),
  isMediaTab: false,
}

test('a host sees the round, its clock and how many people are in it', async () => {
  await open()
  FakeSocket.latest?.say(opened)
  expect(screen.getByRole('heading', { name: 'Round 3 of 4' })).toBeDefined()
  expect(await screen.findByRole('timer', { name: '4:00 to go' })).toBeDefined()
  const talking = screen.getByText('Talking').parentElement
  expect(talking?.textContent).toBe('Talking211')
})

test('there is no clock rather than a wrong one', async () => {
  await open()
  expect(screen.queryByRole('timer')).toBeNull()
})

test('a press says what was pressed, after the latest that the page shows', async () => {
  await open()
  hosted = aHosted({ phase: 'paused', pausedAt: at(0), pauseEndsAt: at(1800), latestCommand: 3 })
  press('Pause')
  expect(await screen.findByRole('button', { name: 'Go on' })).toBeDefined()
  expect(world.server.bodiesOf(GIVE)).toEqual([{ after: 2, command: { type: 'pause' } }])
  expect(screen.getByText(/Paused at/)).toBeDefined()
})

test('a minute more is one press, for the round and for the break', async () => {
  await open()
  press('+1 min round')
  await waitFor(() => expect(isPressable('+1 min break')).toBe(true))
  press('+1 min break')
  await waitFor(() => expect(world.server.bodiesOf(GIVE)).toHaveLength(2))
  expect(world.server.bodiesOf(GIVE)).toMatchObject([
    { command: { type: 'more-round' } },
    { command: { type: 'more-break' } },
  ])
})

test('stopping now asks first, and says that there is a minute’s warning', async () => {
  await open()
  press('Stop now')
  const dialog = screen.getByRole('dialog', { name: 'Stop the speed date now?' })
  expect(dialog.textContent).toContain('one minute')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Keep going' }))
  expect(world.server.bodiesOf(GIVE)).toEqual([])
  press('Stop now')
  hosted = aHosted({ stopsAt: at(60), nextBell: null })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Stop in one minute' }))
  expect(await screen.findByRole('heading', { name: 'Stopping' })).toBeDefined()
  expect(isPressable('Stop now')).toBe(false)
})

test('making a round the last one asks first', async () => {
  await open()
  press('Stop after this round')
  const dialog = screen.getByRole('dialog', { name: 'Make round 3 the last one?' })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Yes, the last one' }))
  await waitFor(() => expect(world.server.bodiesOf(GIVE)).toHaveLength(1))
  expect(world.server.bodiesOf(GIVE)).toMatchObject([{ command: { type: 'stop-after-round' } }])
})

test('whoever is slower than another host reads who was faster, and what with', async () => {
  await open()
  world.server.refuse(GIVE, 'speed-date.outdated')
  hosted = aHosted({
    latestCommand: 3,
    commands: [aCommand(), aCommand({ number: 3, type: 'stop', by: 'Bram' })],
  })
  press('Pause')
  expect(await screen.findByText('Bram was faster. Bram stopped it, with a minute’s warning')).toBeDefined()
})

test('what does not work is said', async () => {
  await open()
  world.server.refuse(GIVE, 'speed-date.wrong-phase')
  press('Pause')
  expect(await screen.findByText('That is not possible at this moment of the speed date.')).toBeDefined()
})

test('what another host does is there as soon as the stream says so', async () => {
  await open()
  FakeSocket.latest?.say(opened)
  hosted = aHosted({ commands: [aCommand(), aCommand({ number: 3, type: 'pause', by: 'Bram' })] })
  FakeSocket.latest?.say({ type: 'speed-date.changed', speedDateId: 'afternoon', sequence: 2, revision: 5 })
  expect(await screen.findByText('Bram paused it')).toBeDefined()
  expect(FakeSocket.latest?.url).toMatch(/\/api\/organise\/fair\/live$/)
})

test('what somebody writes at the event is there as soon as the stream says so', async () => {
  const CHAT = 'GET /organise/:eventId/chat'
  world.server.answer('GET /organise/:eventId/stages', () => ({ revision: 4, now: at(0), stages: [] }))
  world.server.answer(CHAT, () => ({ messages: [], hasMore: false, removedIds: [] }))
  await open()
  FakeSocket.latest?.say(opened)
  await screen.findByText('Nothing is written here yet')
  const author = { attendeeId: 'daan', name: 'Daan Brouwer' }
  const said = { id: 'one', sequence: 1, author, clientId: 'one', text: 'Good morning', at: at(0) }
  world.server.answer(CHAT, () => ({
    messages: [{ ...said, isByHost: false, isRemoved: false }],
    hasMore: false,
    removedIds: [],
  }))
  FakeSocket.latest?.say({ type: 'chat.posted', channel: 'foyer', after: 0, messages: [], sequence: 2 })
  expect(await screen.findByText('Good morning', {}, { timeout: 5000 })).toBeDefined()
})

test('a message is sent once, and stays in the field until it is', async () => {
  await open()
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Say something to everybody in it' })
  press('Send to everybody')
  expect(screen.getByText('Write down what to say first')).toBeDefined()
  fireEvent.change(field, { target: { value: ' Five minutes longer ' } })
  world.server.lose(GIVE)
  press('Send to everybody')
  expect(await screen.findByText(/cannot reach Stamtafel/)).toBeDefined()
  expect(field.value).toBe(' Five minutes longer ')
  world.server.answer(GIVE, () => hosted)
  press('Send to everybody')
  await waitFor(() => expect(field.value).toBe(''))
  expect(world.server.bodiesOf(GIVE).at(-1)).toEqual({
    after: 2,
    command: { type: 'say', text: 'Five minutes longer' },
  })
})

test('a speed date is started once the doors are open', async () => {
  hosted = aHosted({ phase: 'scheduled', round: 0, current: null, startsAt: at(600), commands: [] })
  await open()
  expect(isPressable('Start now')).toBe(true)
  press('Start now')
  await waitFor(() => expect(world.server.bodiesOf(GIVE)).toHaveLength(1))
  cleanup()
  world.server.answer('GET /organise/:eventId', () => anOverview({ phase: 'published', startsAt: at(7200) }))
  world.queries.clear()
  await open()
  expect(isPressable('Start now')).toBe(false)
  expect(screen.getByText(/The doors open at/)).toBeDefined()
})

test('an event without a speed date says so', async () => {
  world.server.answer(LIST, () => ({ revision: 4, now: at(0), speedDates: [] }))
  await open()
  expect(screen.getByRole('heading', { name: 'No speed date at this event' })).toBeDefined()
})

test.for(['auth-session.missing', 'event.not-found', 'permission.denied', 'server.failed'] as const)(
  'after %s there is no control room',
  async (code) => {
    world.server.refuse(LIST, code)
    renderAt('/organise/fair/live', { page: ControlRoom }, world)
    await waitFor(() => expect(screen.queryByText('One moment')).toBeNull())
    expect(screen.queryByRole('heading', { name: 'Control room' })).toBeNull()
  },
)
