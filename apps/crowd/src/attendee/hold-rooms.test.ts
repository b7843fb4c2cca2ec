import { expect, test } from 'vitest'
import type { OpenRoom } from '../media/room.ts'
import { holdRooms } from './hold-rooms.ts'

/** Rooms that note what is done with them; those named in `shut` have a door that does not open. */
function setUp({ shut = new Set<string>() } = {}) {
  const said: string[] = []
  const doors = new Map<string, () => void>()
  const losses = new Map<string, () => void>()
  const room = (key: string): OpenRoom => ({
    setLive: (isLive) => void said.push(`${key} ${isLive ? 'live' : 'muted'}`),
    seen: () => [{ attendeeId: `partner of ${key}`, frames: 1, hue: null, pitch: null }],
    measure: async () => ({
      framesDecoded: 1,
      audioPackets: 0,
      audioPacketsLost: 0,
      samplesConcealed: 0,
      samples: 0,
    }),
    close: async () => void said.push(`${key} closed`),
  })
  const rooms = holdRooms({
    async enter({ key }, onLost) {
      said.push(`${key} knocked`)
      losses.set(key, onLost)
      await new Promise<void>((resolve) => {
        doors.set(key, resolve)
      })
      if (shut.has(key)) throw new Error(`${key} is shut`)
      return room(key)
    },
    onLost: () => void said.push('lost'),
    complain: (error) => void said.push(String(error)),
  })
  const open = async (key: string) => {
    doors.get(key)?.()
    await new Promise(setImmediate)
  }
  return { rooms, said, open, lose: (key: string) => losses.get(key)?.() }
}

test('a room is entered once, muted, and live when it is wished so', async () => {
  const { rooms, said, open } = setUp()
  rooms.hold([{ key: 'a', isLive: false }])
  rooms.hold([{ key: 'a', isLive: false }])
  expect(rooms.isComplete()).toBe(false)
  await open('a')
  rooms.hold([{ key: 'a', isLive: true }])
  expect(said).toEqual(['a knocked', 'a muted', 'a live'])
  expect(rooms.isComplete()).toBe(true)
})

test('a room whose door opens late does not keep another one from going live', async () => {
  const { rooms, said, open } = setUp()
  rooms.hold([{ key: 'a', isLive: false }])
  await open('a')
  rooms.hold([
    { key: 'a', isLive: true },
    { key: 'b', isLive: false },
  ])
  expect(said).toEqual(['a knocked', 'a muted', 'a live', 'b knocked'])
})

test('a room that is not wished any more is closed, also when it opens only then', async () => {
  const { rooms, said, open } = setUp()
  rooms.hold([{ key: 'a', isLive: true }])
  rooms.hold([])
  await open('a')
  await rooms.settled()
  expect(said).toEqual(['a knocked', 'a closed'])
  expect(rooms.seen()).toMatchObject([{ key: 'a', isOpen: false }])
})

test('a room that was lost is entered again at the next occasion', async () => {
  const { rooms, said, open, lose } = setUp()
  rooms.hold([{ key: 'a', isLive: true }])
  await open('a')
  lose('a')
  expect(rooms.isComplete()).toBe(false)
  rooms.hold([{ key: 'a', isLive: true }])
  expect(said).toEqual(['a knocked', 'a live', 'lost', 'a knocked'])
})

test('a door that stays shut is told of, and tried again at the next occasion', async () => {
  const shut = new Set(['a'])
  const { rooms, said, open } = setUp({ shut })
  rooms.hold([{ key: 'a', isLive: true }])
  await open('a')
  shut.clear()
  rooms.hold([{ key: 'a', isLive: true }])
  await open('a')
  expect(said).toEqual(['a knocked', 'Error: a is shut', 'a knocked', 'a live'])
})

test('what was seen in a room is known after it was left', async () => {
  const { rooms, open } = setUp()
  rooms.hold([{ key: 'a', isLive: true }])
  await open('a')
  rooms.hold([{ key: 'b', isLive: true }])
  await open('b')
  expect(rooms.seen()).toMatchObject([
    { key: 'a', isOpen: false, people: [{ attendeeId: 'partner of a', frames: 1 }] },
    { key: 'b', isOpen: true, people: [{ attendeeId: 'partner of b' }] },
  ])
  expect(await rooms.measure()).toMatchObject([{ key: 'b', framesDecoded: 1 }])
})
