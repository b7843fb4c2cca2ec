import type { ChatMessage, StreamMessage } from '@stamtafel/domain'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aMessage } from '#web/testing/samples-chat.ts'
import { createChatKeeper } from './chat-keeper.ts'
import type { Refusal, Slice } from './chat-ports.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const soon = () => vi.advanceTimersByTimeAsync(0)
const OPENED = {
  type: 'stream.opened',
  protocol: 1,
  epoch: 'another',
  revision: 1,
  now: '2026-12-01T09:48:00.000Z',
  isMediaTab: true,
} satisfies StreamMessage

describe('what was said', () => {
  test('is read at first, and then taken in as it comes', async () => {
    const { keeper, server, texts } = await start({ said: 2 })
    expect(texts()).toEqual(['Words 1', 'Words 2'])
    keeper.hear(posted(server.add(), 2))
    expect(texts()).toEqual(['Words 1', 'Words 2', 'Words 3'])
    expect(server.asked).toEqual([{}])
  })

  test('elsewhere is not taken in', async () => {
    const { keeper, texts } = await start({ said: 1 })
    keeper.hear({ ...posted(aMessage(2), 1), channel: 'table:four' })
    expect(texts()).toEqual(['Words 1'])
  })

  test('unheard is asked for when a gap shows', async () => {
    const { keeper, server, texts } = await start({ said: 1 })
    server.add()
    keeper.hear(posted(server.add(), 2))
    await soon()
    expect(server.asked).toEqual([{}, { after: 1 }])
    expect(texts()).toEqual(['Words 1', 'Words 2', 'Words 3'])
  })

  test('while the connection was away is asked for when it is back, page after page', async () => {
    const { keeper, server, texts } = await start({ said: 1 })
    for (let count = 0; count < 120; count++) server.add()
    keeper.hear(OPENED)
    await soon()
    expect(texts()).toHaveLength(121)
    expect(server.asked).toEqual([{}, { after: 1 }, { after: 51 }, { after: 101 }])
  })

  test('further up is asked for, and said to be the first when it is', async () => {
    const { keeper, server, texts } = await start({ said: 70 })
    expect([texts().length, keeper.view().hasEarlier]).toEqual([50, true])
    await keeper.readEarlier()
    expect([texts().length, texts()[0], keeper.view().hasEarlier]).toEqual([70, 'Words 1', false])
    await keeper.readEarlier()
    expect(server.asked).toEqual([{}, { before: 21 }])
  })

  test('cannot be read: that is said, and tried again until it can', async () => {
    const { keeper, server, texts } = await start({ said: 1, isLost: true })
    expect(keeper.view().reading).toBe('trying')
    server.isLost = false
    await vi.advanceTimersByTimeAsync(2000)
    expect([keeper.view().reading, texts()]).toEqual(['done', ['Words 1']])
  })

  test('before something of one’s own is asked for too, where the stream did not say it', async () => {
    const { keeper, server, texts } = await start({ said: 1 })
    server.add()
    keeper.say('mine')
    await soon()
    expect(texts()).toEqual(['Words 1', 'mine'])
    keeper.hear(OPENED)
    await soon()
    expect(texts()).toEqual(['Words 1', 'Words 2', 'mine'])
  })

  test('in a gap is asked for until it is there, whatever else is heard meanwhile', async () => {
    const { keeper, server, texts } = await start({ said: 1 })
    server.add()
    server.isLost = true
    keeper.hear(posted(server.add(), 2))
    await soon()
    server.isLost = false
    keeper.hear(posted(server.add(), 3))
    keeper.hear(OPENED)
    await soon()
    expect(texts()).toEqual(['Words 1', 'Words 2', 'Words 3', 'Words 4'])
  })

  test('is not read from its beginning when the connection opens while it is read at first', async () => {
    const server = playServer()
    for (let count = 0; count < 500; count++) server.add()
    const { keeper } = await start({ server, isHurried: true })
    keeper.hear(OPENED)
    await soon()
    expect(server.asked).toEqual([{}, { after: 500 }])
  })

  test('in very many pages is not read page by page: the latest are, and the rest further up', async () => {
    const { keeper, server, texts } = await start({ said: 1 })
    for (let count = 0; count < 1000; count++) server.add()
    keeper.hear(OPENED)
    await soon()
    expect(server.asked).toHaveLength(7)
    expect([texts().length, texts()[0], keeper.view().hasEarlier]).toEqual([50, 'Words 952', true])
  })

  test('and was taken away while the connection was away has no words when it is back', async () => {
    const { keeper, server, texts } = await start({ said: 2 })
    server.remove(1)
    keeper.hear(OPENED)
    await soon()
    expect(texts()).toEqual(['', 'Words 2'])
  })

  test('loses its words when a host takes them', async () => {
    const { keeper, texts } = await start({ said: 2 })
    keeper.hear({ type: 'chat.removed', channel: 'foyer', messageId: 'message-1' })
    expect(texts()).toEqual(['', 'Words 2'])
  })
})

describe('what one says', () => {
  test('stands there at once, and is sent when the server has it', async () => {
    const { keeper, texts } = await start()
    keeper.say('Good morning')
    expect(keeper.view().unsent).toMatchObject([{ text: 'Good morning', state: 'sending' }])
    await soon()
    expect([texts(), keeper.view().unsent]).toEqual([['Good morning'], []])
  })

  test('without a network goes out when it is back, once and in order', async () => {
    const { keeper, server, texts } = await start()
    server.isLost = true
    for (const text of ['one', 'two', 'three']) keeper.say(text)
    await soon()
    expect(keeper.view().unsent.map(({ state }) => state)).toEqual(['waiting', 'sending', 'sending'])
    server.isLost = false
    keeper.hear(OPENED)
    await soon()
    expect([texts(), keeper.view().unsent]).toEqual([['one', 'two', 'three'], []])
    expect(server.stored()).toEqual(['one', 'two', 'three'])
  })

  test('whose answer got lost is said again under its name, and stored once', async () => {
    const { keeper, server, texts } = await start()
    server.losesAnswers = true
    keeper.say('one')
    await soon()
    server.losesAnswers = false
    await vi.advanceTimersByTimeAsync(2000)
    expect([texts(), server.stored()]).toEqual([['one'], ['one']])
  })

  test('too fast waits as long as the server asks for', async () => {
    const { keeper, server } = await start()
    server.refusal = { code: undefined, waitMs: 7000 }
    keeper.say('one')
    await vi.advanceTimersByTimeAsync(6000)
    expect(server.posts).toBe(1)
    server.refusal = undefined
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.stored()).toEqual(['one'])
  })

  test('and is refused says so, holds up nothing after it, and goes out when one tries again', async () => {
    const { keeper, server, texts } = await start()
    server.refusal = { code: 'chat.not-found', waitMs: undefined }
    keeper.say('one')
    await soon()
    expect(keeper.view().unsent).toMatchObject([{ state: 'refused', code: 'chat.not-found' }])
    server.refusal = undefined
    keeper.say('two')
    await soon()
    expect(texts()).toEqual(['two'])
    keeper.tryAgain(keeper.view().unsent[0]?.clientId ?? '')
    await soon()
    expect([texts(), keeper.view().unsent]).toEqual([['two', 'one'], []])
  })

  test('and hears before the answer comes stands there once', async () => {
    const { keeper, server, texts } = await start()
    server.hold()
    keeper.say('one')
    await soon()
    const [stored] = server.all()
    if (stored) keeper.hear(posted(stored, 0))
    expect(keeper.view().unsent).toEqual([])
    server.release()
    await soon()
    expect(texts()).toEqual(['one'])
  })
})

test('a keeper that is closed says nothing more and tries nothing more', async () => {
  const { keeper, server } = await start({ isLost: true })
  keeper.say('one')
  await soon()
  keeper.close()
  server.isLost = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect(server.stored()).toEqual([])
})

function posted(message: ChatMessage, after: number) {
  return { type: 'chat.posted', channel: 'foyer', after, messages: [message] } as const
}

interface Start {
  readonly said?: number
  readonly isLost?: boolean
  readonly server?: ReturnType<typeof playServer>
  /** What is read at first is not there yet. */
  readonly isHurried?: boolean
}

async function start({ said = 0, isLost = false, server = playServer(), isHurried = false }: Start = {}) {
  for (let count = 0; count < said; count++) server.add()
  server.isLost = isLost
  let ids = 0
  const keeper = createChatKeeper('foyer', {
    ...server.ports,
    draft: { read: () => '', write: () => undefined },
    now: () => new Date('2026-12-01T09:48:00Z'),
    newId: () => `mine-${(ids += 1)}`,
  })
  if (!isHurried) await soon()
  return { keeper, server, texts: () => keeper.view().messages.map(({ text }) => text) }
}

class Refused extends Error {
  readonly refusal: Refusal | undefined
  constructor(refusal?: Refusal) {
    super('Refused')
    this.refusal = refusal
  }
}

/** The server's side of one channel. */
function playServer() {
  const messages: ChatMessage[] = []
  let gate = Promise.resolve()
  let open: (() => void) | undefined
  const add = (change: Partial<ChatMessage> = {}) => {
    const message = aMessage(messages.length + 1, change)
    messages.push(message)
    return message
  }
  const server = {
    isLost: false,
    losesAnswers: false,
    refusal: undefined as Refusal | undefined,
    posts: 0,
    asked: [] as Slice[],
    add,
    remove(sequence: number) {
      messages.splice(sequence - 1, 1, aMessage(sequence, { text: '', isRemoved: true }))
    },
    all: () => messages,
    stored: () => messages.map(({ text }) => text),
    hold() {
      const held = Promise.withResolvers<void>()
      gate = held.promise
      open = held.resolve
    },
    release: () => open?.(),
    ports: {
      async list(slice: Slice) {
        server.asked.push(slice)
        if (server.isLost) throw new Refused()
        const { before = Infinity, after = 0 } = slice
        const found = messages.filter(({ sequence }) => sequence < before && sequence > after)
        const page = slice.after === undefined ? found.slice(-50) : found.slice(0, 50)
        const past = messages.filter(({ sequence }) => sequence <= after)
        const removedIds = past.flatMap(({ id, isRemoved }) => (isRemoved ? [id] : []))
        return { messages: [...page], hasMore: found.length > 50, removedIds }
      },
      async post({ clientId, text }: { clientId: string; text: string }) {
        server.posts += 1
        if (server.isLost || server.refusal) throw new Refused(server.refusal)
        const stored = messages.find((message) => message.clientId === clientId) ?? add({ clientId, text })
        await gate
        if (server.losesAnswers) throw new Refused()
        return stored
      },
      refusalOf: (error: unknown): Refusal =>
        (error instanceof Refused && error.refusal) || { code: undefined, waitMs: undefined },
    },
  }
  return server
}
