// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, renderAt, type World } from '#web/testing/render-at.tsx'
import { LinkEntry } from './link-entry.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
})
afterEach(cleanup)

const OPEN = 'POST /attendee-sessions'
const ENTERED = { outcome: 'entered', eventId: 'fair', slug: 'fair' } as const
const MAILED = { outcome: 'code-mailed', eventName: 'Samen aan de Waal', slug: 'fair' } as const
const CONFIRM = 'POST /attendee-sessions/codes'

async function open() {
  const page = renderAt('/in', { page: () => <LinkEntry secret="secret" /> }, world)
  const button = await screen.findByRole('button', { name: 'Come in' })
  expect(world.server.asked).toEqual([])
  fireEvent.click(button)
  return page
}

function typeCode(code: string) {
  fireEvent.change(screen.getByLabelText('Six digits'), { target: { value: code } })
}

test('nothing is opened before the press, and then one checks camera and sound', async () => {
  world.server.answer(OPEN, () => ENTERED)
  const { path } = await open()
  await waitFor(() => expect(path()).toBe('/e/fair/ready'))
  expect(world.server.bodiesOf(OPEN)).toEqual([{ secret: 'secret' }])
})

test.for(['link.unknown', 'request.malformed'] as const)(
  'after %s one reads how to get another link, and is led nowhere where it is not',
  async (code) => {
    world.server.refuse(OPEN, code)
    await open()
    expect(await screen.findByRole('heading', { name: 'This link does not open' })).toBeDefined()
    expect(screen.getByText(/register once more on the page of the event/)).toBeDefined()
    expect(screen.queryByRole('link')).toBeNull()
  },
)

test('a link that cannot be tried now may be pressed again', async () => {
  world.server.lose(OPEN)
  await open()
  expect(
    await screen.findByText('We cannot reach Stamtafel. Look whether you are online, and try again.'),
  ).toBeDefined()
  expect(screen.getByRole('button', { name: 'Come in' })).toBeDefined()
})

test('on a second device a mailed code opens', async () => {
  world.server.answer(OPEN, () => MAILED)
  world.server.answer(CONFIRM, () => ENTERED)
  const { path } = await open()
  expect(await screen.findByRole('heading', { name: 'Is this you?' })).toBeDefined()
  typeCode('123456')
  await waitFor(() => expect(path()).toBe('/e/fair/ready'))
  expect(world.server.bodiesOf(CONFIRM)).toEqual([{ secret: 'secret', code: '123456' }])
})

test('whom the link is not of is led to a seat of their own, and the code stays good for whose it is', async () => {
  world.server.answer(OPEN, () => MAILED)
  const { path } = await open()
  fireEvent.click(await screen.findByRole('button', { name: 'That is not me' }))
  await waitFor(() => expect(path()).toBe('/e/fair/register'))
  expect(screen.getByText(/this seat is somebody else’s, and stays theirs/)).toBeDefined()
  expect(world.server.asked.map(({ key }) => key)).toEqual([OPEN])
})

test('a code that is not the one opens nothing', async () => {
  world.server.answer(OPEN, () => MAILED)
  world.server.refuse(CONFIRM, 'code.wrong')
  const { path } = await open()
  await screen.findByRole('heading', { name: 'Is this you?' })
  typeCode('123456')
  expect(await screen.findByText(/This is not the code/)).toBeDefined()
  expect(path()).toBe('/in')
})
