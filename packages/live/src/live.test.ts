import type { LiveEnvelope } from '@stamtafel/domain'
import { storeKinds } from '@stamtafel/test-stores'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createFakeLive } from './fake-live.ts'
import type { Live, LiveFeed } from './live.ts'
import { createRelayLive } from './relay/create-relay-live.ts'

/** Two processes that hear each other, and what ends them. */
interface Subject {
  readonly here: Live & LiveFeed
  readonly there: Live & LiveFeed
  readonly close: () => Promise<void>
}

const kinds = [
  { name: 'in memory', isMissing: false, open: async () => inMemory() },
  ...storeKinds.map(({ name, isMissing, open }) => ({
    name: `on ${name}`,
    isMissing,
    async open(): Promise<Subject> {
      const { url, stop } = await open()
      const here = await createRelayLive({ url, onError: () => {} })
      const there = await createRelayLive({ url, onError: () => {} })
      const close = () => Promise.all([here.close(), there.close()]).then(stop)
      return { here, there, close }
    },
  })),
]

for (const { name, isMissing, open } of kinds) {
  describe.skipIf(isMissing)(`live messages ${name}`, () => {
    let subject: Subject
    beforeAll(async () => {
      subject = await open()
    })
    afterAll(() => subject.close())
    expectToTravel(() => subject)
  })
}

/** What live messages do, whatever carries them. */
function expectToTravel(find: () => Subject): void {
  test('reach every process, the one that said them too', async () => {
    const { here, there } = find()
    const [heardHere, heardThere] = [await listen(here), await listen(there)]
    await here.publish(said('a'))
    await vi.waitFor(() => expect([heardHere(), heardThere()]).toEqual([['a'], ['a']]), 10_000)
  })

  test('arrive whole', async () => {
    const { here, there } = find()
    const heard: LiveEnvelope[] = []
    const stop = await there.subscribe((envelope) => heard.push(envelope))
    const envelope: LiveEnvelope = {
      eventId: 'event',
      revision: 7,
      to: { attendeeIds: ['ada', 'grace'] },
      message: { type: 'table.changed', tableId: '“ronde” 🪑' },
    }
    await here.publish(envelope)
    await vi.waitFor(() => expect(heard).toEqual([envelope]), 10_000)
    await stop()
  })

  test('come in the order in which a process said them, however fast', async () => {
    const { here, there } = find()
    const heard = await listen(there)
    const words = Array.from({ length: 500 }, (__, at) => `word-${at}`)
    await Promise.all(words.map((word) => here.publish(said(word))))
    await vi.waitFor(() => expect(heard()).toEqual(words), 10_000)
  })

  test('stop coming to whoever unsubscribes, and to nobody else', async () => {
    const { here, there } = find()
    const left: LiveEnvelope[] = []
    const leave = await there.subscribe((envelope) => left.push(envelope))
    const heard = await listen(there)
    await leave()
    await here.publish(said('gone'))
    await vi.waitFor(() => expect(heard()).toEqual(['gone']), 10_000)
    expect(left).toEqual([])
  })

  test('reach the others when one who hears them throws', async () => {
    const { here, there } = find()
    const stop = await there.subscribe(() => {
      throw new Error('No page here')
    })
    const heard = await listen(there)
    await here.publish(said('still'))
    await here.publish(said('there'))
    await vi.waitFor(() => expect(heard()).toEqual(['still', 'there']), 10_000)
    await stop()
  })
}

function inMemory(): Subject {
  const live = createFakeLive()
  return { here: live, there: live, close: async () => {} }
}

function said(tableId: string): LiveEnvelope {
  return { eventId: 'event', to: 'event', message: { type: 'table.changed', tableId } }
}

/** Hears what is said from now on. */
async function listen(live: LiveFeed): Promise<() => string[]> {
  const heard: string[] = []
  await live.subscribe(({ message }) => {
    if (message.type === 'table.changed') heard.push(message.tableId)
  })
  return () => heard
}
