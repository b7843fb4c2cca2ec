// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ChatMessage } from '@stamtafel/domain'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Around, createWorld, type World } from '#web/testing/render-at.tsx'
import { aVenue } from '#web/testing/samples.ts'
import { aMessage } from '#web/testing/samples-chat.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { ChatButton } from './chat-button.tsx'
import { ChatPanel } from './chat-panel.tsx'
import { useChat } from './use-chat.ts'

const LIST = 'GET /events/:eventId/chat'
const POST = 'POST /events/:eventId/chat'
const TABLE = 'table:019aa0f2-7b00-7000-8000-000000000004'
const { me } = aVenue()

let world: World

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-12-01T10:00:00Z'), shouldAdvanceTime: true })
  localStorage.clear()
  sessionStorage.clear()
  giveSizes()
  world = createWorld()
  world.server.answer(LIST, () => ({ messages: [], hasMore: false, removedIds: [] }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function Scene({ isAlong }: { readonly isAlong: boolean }) {
  const chat = useChat(TABLE, { isAlong })
  return (
    <>
      <ChatButton chat={chat} />
      <ChatPanel chat={chat} />
    </>
  )
}

function show({ isAlong = false } = {}) {
  return renderInApp(
    <Around world={world}>
      <Scene isAlong={isAlong} />
    </Around>,
    { now: () => Date.now() },
  )
}

async function open() {
  const page = show()
  fireEvent.click(screen.getByRole('button', { name: 'Chat' }))
  await screen.findByRole('textbox', { name: 'Message' })
  return page
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const press = (init: Parameters<typeof fireEvent.keyDown>[1]) => fireEvent.keyDown(field(), init)
/** Those that are in the page, which a list that scrolls leaves out when they are out of sight. */
const rows = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

function hear(...messages: ChatMessage[]) {
  act(() => world.stream.say({ type: 'chat.posted', channel: TABLE, after: 0, messages }))
}

describe('what is read', () => {
  test('says who, when and what, with the day above it and hosts marked', async () => {
    world.server.answer(LIST, () => ({
      messages: [
        aMessage(1, { text: 'Good morning' }),
        aMessage(2, { isByHost: true, author: { attendeeId: 'lotte', name: 'Lotte Bos' }, text: 'Welcome' }),
        aMessage(3, { text: '', isRemoved: true }),
      ],
      hasMore: false,
      removedIds: [],
    }))
    await open()
    await screen.findByText('Good morning')
    expect(rows()).toEqual([
      'Today',
      expect.stringMatching(/Sipho\d\d:48Good morning$/),
      expect.stringMatching(/Lottehost\d\d:48Welcome$/),
      expect.stringMatching(/Removed$/),
    ])
  })

  test('is asked for further up by a press', async () => {
    world.server.answer(LIST, () => ({ messages: [aMessage(51)], hasMore: true, removedIds: [] }))
    await open()
    await screen.findByText('Words 51')
    world.server.answer(LIST, () => ({ messages: [aMessage(50)], hasMore: false, removedIds: [] }))
    fireEvent.click(screen.getByRole('button', { name: 'Earlier messages' }))
    expect(await screen.findByText('Words 50')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Earlier messages' })).toBeNull()
  })

  test('of thousands is in the page only near to the end', async () => {
    const messages = Array.from({ length: 1000 }, (_, at) => aMessage(at + 1))
    world.server.answer(LIST, () => ({ messages, hasMore: false, removedIds: [] }))
    await open()
    await passScroll()
    expect(screen.getByText('Words 1000')).toBeDefined()
    expect(rows().length).toBeLessThanOrEqual(40)
    hear(aMessage(1001))
    await passScroll()
    expect(screen.getByText('Words 1001')).toBeDefined()
  })

  test('says that nobody has written yet, and who would read it', async () => {
    await open()
    expect(await screen.findByText(/^Nothing written yet. Only those at this table read along/)).toBeDefined()
  })

  test('is told to readers of the screen as a count', async () => {
    await open()
    await screen.findByText(/^Nothing written yet/)
    hear(aMessage(1))
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    hear(aMessage(2), aMessage(3))
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    await waitFor(() => expect(politeWords()).toContain('new messages in the chat'))
  })
})

describe('what is written', () => {
  test('goes out by Enter, and a new line by Shift and Enter', async () => {
    await open()
    world.server.answer(POST, () => aMessage(1, { author: { ...me }, text: 'Hello' }))
    type('Hello')
    press({ key: 'Enter', shiftKey: true })
    expect(world.server.bodiesOf(POST)).toEqual([])
    press({ key: 'Enter', isComposing: true })
    expect(world.server.bodiesOf(POST)).toEqual([])
    press({ key: 'Enter' })
    expect(field().value).toBe('')
    await waitFor(() =>
      expect(world.server.bodiesOf(POST)).toEqual([
        { channel: TABLE, text: 'Hello', clientId: expect.stringMatching(/^[\da-f-]{36}$/) },
      ]),
    )
  })

  test('says nothing when it is nothing', async () => {
    await open()
    type('   ')
    press({ key: 'Enter' })
    expect(world.server.bodiesOf(POST)).toEqual([])
  })

  test('stands there as on its way, and says so when it waits for the network', async () => {
    await open()
    world.server.lose(POST)
    type('Hello')
    press({ key: 'Enter' })
    expect(await screen.findByText('goes out as soon as it can')).toBeDefined()
  })

  test('is tried again by a press when it was refused, and says why it was', async () => {
    await open()
    world.server.refuse(POST, 'chat.not-found')
    type('Hello')
    press({ key: 'Enter' })
    expect(await screen.findByText('This chat is of a place where you are not, or no longer.')).toBeDefined()
    world.server.answer(POST, () => aMessage(1, { text: 'Hello', author: me, clientId: idOf(0) }))
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByText('Not sent.')).toBeNull())
    expect(idOf(1)).toBe(idOf(0))
  })

  test('says how much room is left, near to the end of it', async () => {
    await open()
    type('a'.repeat(899))
    expect(screen.queryByText(/characters left/)).toBeNull()
    type('a'.repeat(990))
    expect(screen.getByText('10 characters left')).toBeDefined()
  })

  test('and not sent is there when the panel is opened again', async () => {
    await open()
    type('Half a sent')
    fireEvent.click(screen.getByRole('button', { name: 'Close the chat' }))
    expect(screen.queryByRole('textbox')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Chat' }))
    expect(field().value).toBe('Half a sent')
  })

  test('and not sent is there after a reload', async () => {
    const page = await open()
    type('Half a sent')
    page.unmount()
    world = createWorld()
    world.server.answer(LIST, () => ({ messages: [], hasMore: false, removedIds: [] }))
    show()
    await screen.findByRole('textbox', { name: 'Message' })
    expect(field().value).toBe('Half a sent')
  })
})

describe('the panel', () => {
  test('closed shows by a dot that something was said, not by me', async () => {
    show()
    hear(aMessage(1, { author: { attendeeId: me.attendeeId, name: me.name } }))
    expect(screen.getByRole('button', { name: 'Chat' })).toBeDefined()
    hear(aMessage(2))
    fireEvent.click(screen.getByRole('button', { name: 'Chat, new messages' }))
    fireEvent.click(screen.getByRole('button', { name: 'Close the chat' }))
    expect(screen.getByRole('button', { name: 'Chat' })).toBeDefined()
  })

  test('opens by itself where somebody types along, and takes no focus', async () => {
    show({ isAlong: true })
    expect(await screen.findByRole('textbox', { name: 'Message' })).toBeDefined()
    expect(document.activeElement).toBe(document.body)
  })

  test('opened by a press is where one types', async () => {
    await open()
    expect(document.activeElement).toBe(field())
  })

  test('closes by Escape on a small screen, and the button has the focus again', async () => {
    narrow()
    await open()
    press({ key: 'Escape' })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Chat' }))
  })
})

/** Browsers tell of every scrolling, also of one that the page asked for. */
async function passScroll(): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(100))
  fireEvent.scroll(screen.getByRole('region', { name: 'Messages' }))
  await act(() => vi.advanceTimersByTimeAsync(100))
}

/** As a browser would lay it out: a list of 600 px in which every row takes 50. */
function giveSizes(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function size(this: HTMLElement) {
    return Math.max(600, Number.parseFloat(this.querySelector('ol')?.style.height ?? '0'))
  })
}

/** As on a phone. */
function narrow(): void {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
}

function politeWords(): string {
  return screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')
}

function idOf(index: number): string {
  const body = world.server.bodiesOf(POST)[index]
  return String(Object.getOwnPropertyDescriptor(body ?? {}, 'clientId')?.value)
}
