import type { LiveEnvelope } from '@stamtafel/domain'
import { storeKinds, type TestStore } from '@stamtafel/test-stores'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { createRelayLive, RelayAwayError, type RelayLive } from './create-relay-live.ts'

for (const { name, isMissing, open } of storeKinds) {
  describe.skipIf(isMissing)(`the relay on ${name}`, () => {
    let store: TestStore
    const opened: RelayLive[] = []
    beforeAll(async () => {
      store = await open()
    })
    afterAll(async () => {
      await Promise.all(opened.map((live) => live.close()))
      await store.stop()
    })
    expectToRelay({
      find: () => store,
      async join(onError = () => {}) {
        const live = await createRelayLive({ url: store.url, onError })
        opened.push(live)
        return live
      },
    })
  })
}

test('where nothing answers the relay gives up after a while', async () => {
  const url = 'redis://:password@127.0.0.1:1'
  const opening = createRelayLive({ url, onError: () => {}, patienceMs: 500 })
  await expect(opening).rejects.toThrow(new RelayAwayError('127.0.0.1:1'))
})

test('without its tables in PostgreSQL the relay says so at once', async () => {
  const opening = createRelayLive({ url: inject('postgresUrl'), onError: () => {} })
  await expect(opening).rejects.toThrow('not initialized')
})

interface Subject {
  readonly find: () => TestStore
  readonly join: (onError?: (error: Error) => void) => Promise<RelayLive>
}

/** What the relay does, whatever carries it. */
function expectToRelay({ find, join }: Subject): void {
  test('messages for thousands at once arrive, in order', async () => {
    const [here, there] = [await join(), await join()]
    const heard = await listen(there)
    const attendeeIds = Array.from({ length: 5000 }, () => crypto.randomUUID())
    const envelopes = ['a', 'b', 'c', 'd'].map((id) => ({ ...said(id), to: { attendeeIds } }))
    await Promise.all(envelopes.map((envelope) => here.publish(envelope)))
    await vi.waitFor(() => expect(heard).toEqual(['a', 'b', 'c', 'd']), 10_000)
  })

  test('a message that is too large is reported, and does not take others with it', async () => {
    const faults: Error[] = []
    const live = await join((error) => faults.push(error))
    const heard = await listen(live)
    const huge = { ...said('huge'), to: { attendeeIds: ['x'.repeat(600 * 1024)] } }
    await Promise.all([live.publish(said('before')), live.publish(huge), live.publish(said('after'))])
    await vi.waitFor(() => expect(heard).toEqual(['before', 'after']), 10_000)
    expect(faults).toHaveLength(1)
  })

  test('saying something while the store is away fails nobody, and all goes on when it is back', async () => {
    const faults: Error[] = []
    const [here, there] = [await join((error) => faults.push(error)), await join()]
    const heard = await listen(there)
    await here.check()
    await find().goAway()
    await expect(here.check()).rejects.toThrow(/connect|terminat|writeable/i)
    await here.publish(said('lost'))
    expect(faults).not.toEqual([])
    await find().comeBack()
    await vi.waitFor(async () => {
      await here.publish(said('found'))
      expect(heard).toContain('found')
    }, 20_000)
    expect(heard).not.toContain('lost')
    await here.check()
  })

  test('what was said before closing is heard', async () => {
    const [here, there] = [await join(), await join()]
    const heard = await listen(there)
    void here.publish(said('goodbye'))
    await here.close()
    await vi.waitFor(() => expect(heard).toEqual(['goodbye']), 10_000)
  })
}

/** Hears what is said from now on. */
async function listen(live: RelayLive): Promise<string[]> {
  const heard: string[] = []
  await live.subscribe(({ message }) => {
    if (message.type === 'table.changed') heard.push(message.tableId)
  })
  return heard
}

function said(tableId: string): LiveEnvelope {
  return { eventId: 'event', to: 'event', message: { type: 'table.changed', tableId } }
}
