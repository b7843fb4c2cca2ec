import { expect, test, vi } from 'vitest'
import { createDoor } from './door.ts'
import type { DoorEvent, MediaAccess } from './media-state.ts'

const table = { key: 'table', url: 'wss://coffee.example', token: 't' }

function setUp(askForToken: Parameters<typeof createDoor>[0]) {
  const answers: DoorEvent[] = []
  const door = createDoor(askForToken, (answer) => answers.push(answer))
  return { door, answers }
}

test('a door that opens says where', async () => {
  const { door, answers } = setUp(async () => ({ place: table }))
  door.ask(0)
  await expect.poll(() => answers).toEqual([{ type: 'door-answered', access: { place: table } }])
})

test('a door that stays shut says nothing of a room', async () => {
  const { door, answers } = setUp(() => Promise.resolve({}))
  door.ask(0)
  await expect.poll(() => answers).toEqual([{ type: 'door-answered', access: {} }])
})

test('a door that fails is unreachable', async () => {
  const { door, answers } = setUp(() => Promise.reject(new Error('network')))
  door.ask(0)
  await expect.poll(() => answers).toEqual([{ type: 'door-unreachable' }])
})

test('only the last question is answered', async () => {
  const first = Promise.withResolvers<MediaAccess>()
  const askForToken = vi.fn<() => Promise<MediaAccess>>()
  askForToken.mockReturnValueOnce(first.promise).mockResolvedValueOnce({ place: { ...table, key: 'corner' } })
  const { door, answers } = setUp(askForToken)
  door.ask(0)
  await expect.poll(() => askForToken.mock.calls.length).toBe(1)
  door.ask(0)
  await expect.poll(() => answers.length).toBe(1)
  first.resolve({ place: table })
  await first.promise
  expect(answers).toMatchObject([{ access: { place: { key: 'corner' } } }])
})

test('who stops asking hears nothing', async () => {
  const answer = Promise.withResolvers<MediaAccess>()
  const askForToken = vi.fn<() => Promise<MediaAccess>>(() => answer.promise)
  const { door, answers } = setUp(askForToken)
  door.ask(0)
  await expect.poll(() => askForToken.mock.calls.length).toBe(1)
  door.stopAsking()
  answer.resolve({})
  await answer.promise
  expect(answers).toEqual([])
})
