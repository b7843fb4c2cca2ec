// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ChatMessage } from '@stamtafel/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Around, createWorld, type World } from '#web/testing/render-at.tsx'
import { aVenue } from '#web/testing/samples.ts'
import { aMessage } from '#web/testing/samples-chat.ts'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'
import { ChatButton } from './chat-button.tsx'
import { ChatPanel } from './chat-panel.tsx'
import { useChat } from './use-chat.ts'

const REPORT = 'POST /events/:eventId/chat/:messageId/report'
const BACK = 'DELETE /events/:eventId/chat/:messageId'
const TABLE = 'table:019aa0f2-7b00-7000-8000-000000000004'
const { me } = aVenue()

let world: World

beforeEach(() => {
  localStorage.clear()
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  world = createWorld()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Scene() {
  const chat = useChat(TABLE)
  return (
    <ToastRegion>
      <ChatButton chat={chat} />
      <ChatPanel chat={chat} />
    </ToastRegion>
  )
}

async function open() {
  renderInApp(
    <Around world={world}>
      <Scene />
    </Around>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Chat' }))
  await screen.findByRole('textbox', { name: 'Message' })
}

function say(...messages: ChatMessage[]) {
  world.server.answer('GET /events/:eventId/chat', () => ({ messages, hasMore: false, removedIds: [] }))
}

test('of somebody else is reported from its menu, by key too, and the page says who reads it', async () => {
  say(aMessage(1, { text: 'You look silly' }))
  world.server.answer(REPORT, () => null)
  await open()
  fireEvent.click(await screen.findByRole('button', { name: 'More about the message of Sipho Dlamini' }))
  const item = screen.getByRole('menuitem', { name: 'Report this message' })
  expect(document.activeElement).toBe(item)
  fireEvent.click(item)
  const dialog = within(await screen.findByRole('dialog', { name: 'What is wrong with this message?' }))
  expect(dialog.getByText('You look silly')).toBeDefined()
  expect(dialog.getByText(/read this message, your words and both names. Sipho is not told/)).toBeDefined()
  fireEvent.click(dialog.getByRole('radio', { name: 'Insult or discrimination' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Report' }))
  expect(await screen.findByText(/Your report is with the moderators/)).toBeDefined()
  expect(world.server.bodiesOf(REPORT)).toEqual([{ text: 'Insult or discrimination', isBlocked: false }])
})

test('that was removed can still be reported, and its menu closes by Escape', async () => {
  say(aMessage(1, { text: '', isRemoved: true }))
  await open()
  const more = await screen.findByRole('button', { name: /^More about the message/ })
  fireEvent.click(more)
  fireEvent.keyDown(screen.getByRole('menuitem', { name: 'Report this message' }), { key: 'Escape' })
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(more)
})

test('of one’s own is taken back for everybody, and one that is has no menu', async () => {
  say(aMessage(1, { author: me }), aMessage(2, { author: me, text: '', isRemoved: true }))
  world.server.answer(BACK, () => null)
  await open()
  fireEvent.click(await screen.findByRole('button', { name: 'More about your message' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Remove for everybody' }))
  await waitFor(() => expect(world.server.bodiesOf(BACK)).toHaveLength(1))
  act(() => world.stream.say({ type: 'chat.removed', channel: TABLE, messageId: 'message-1' }))
  expect(screen.queryByRole('button', { name: 'More about your message' })).toBeNull()
})
