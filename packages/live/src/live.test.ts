import type { LiveEnvelope } from '@stamtafel/domain'
import { runMigrations } from 'bullmq'
import { Client } from 'pg'
import { afterAll, describe, expect, inject, test, vi } from 'vitest'
import { createFakeLive } from './fake-live.ts'
import type { Live, LiveFeed } from './live.ts'
import { createRelayLive, type RelayLive } from './relay/create-relay-live.ts'

type Process = Live & LiveFeed

const opened: RelayLive[] = []
const url = await makeDatabase()
const redisUrl = process.env['TEST_REDIS_URL']
const memory = createFakeLive()
const subjects: (readonly [string, Process, Process])[] = [
  ['in memory', memory, memory],
  ['on PostgreSQL', await open(url), await open(url)],
  ...(redisUrl ? [['on Redis', await open(redisUrl), await open(redisUrl)] as const] : []),
]

afterAll(async () => {
  await Promise.all(opened.map((live) => live.close()))
})

describe.each(subjects)('live messages %s', (_, here, there) => {
  test('reach every process, the one that said them too', async () => {
    const [heardHere, heardThere] = [await listen(here), await listen(there)]
    await here.publish(said('a'))
    await vi.waitFor(() => expect([heardHere(), heardThere()]).toEqual([['a'], ['a']]), 10_000)
  })

  test('arrive whole', async () => {
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
    const heard = await listen(there)
    const words = Array.from({ length: 500 }, (__, at) => `word-${at}`)
    await Promise.all(words.map((word) => here.publish(said(word))))
    await vi.waitFor(() => expect(heard()).toEqual(words), 10_000)
  })

  test('stop coming to whoever unsubscribes, and to nobody else', async () => {
    const left: LiveEnvelope[] = []
    const leave = await there.subscribe((envelope) => left.push(envelope))
    const heard = await listen(there)
    await leave()
    await here.publish(said('gone'))
    await vi.waitFor(() => expect(heard()).toEqual(['gone']), 10_000)
    expect(left).toEqual([])
  })

  test('reach the others when one who hears them throws', async () => {
    const stop = await there.subscribe(() => {
      throw new Error('No page here')
    })
    const heard = await listen(there)
    await here.publish(said('still'))
    await here.publish(said('there'))
    await vi.waitFor(() => expect(heard()).toEqual(['still', 'there']), 10_000)
    await stop()
  })
})

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

async function open(at: string): Promise<RelayLive> {
  const live = await createRelayLive({ url: at, onError: () => {} })
  opened.push(live)
  return live
}

async function makeDatabase(): Promise<string> {
  const server = inject('postgresUrl')
  const pathname = `live_${crypto.randomUUID().replaceAll('-', '')}`
  await withClient(server, (client) => client.query(`create database ${pathname}`))
  const own = Object.assign(new URL(server), { pathname }).href
  await withClient(own, (client) => runMigrations(client))
  return own
}

async function withClient(at: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(at)
  await client.connect()
  await use(client)
  await client.end()
}
