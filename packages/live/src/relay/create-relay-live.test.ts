import type { LiveEnvelope } from '@stamtafel/domain'
import { runMigrations } from 'bullmq'
import { Client } from 'pg'
import { afterAll, expect, inject, test, vi } from 'vitest'
import { createRelayLive, type RelayLive } from './create-relay-live.ts'

const server = inject('postgresUrl')
const pathname = `relay_${crypto.randomUUID().replaceAll('-', '')}`
const url = Object.assign(new URL(server), { pathname }).href
await query(server, `create database ${pathname}`)
await withClient(url, (client) => runMigrations(client))

const opened: RelayLive[] = []
afterAll(() => Promise.all(opened.map((live) => live.close())))

test('messages for thousands at once arrive, in order', async () => {
  const [here, there] = [await open(), await open()]
  const heard = await listen(there)
  const attendeeIds = Array.from({ length: 5000 }, () => crypto.randomUUID())
  const envelopes = ['a', 'b', 'c', 'd'].map((id) => ({ ...said(id), to: { attendeeIds } }))
  await Promise.all(envelopes.map((envelope) => here.publish(envelope)))
  await vi.waitFor(() => expect(heard).toEqual(['a', 'b', 'c', 'd']), 10_000)
})

test('a message that is too large is reported, and does not take others with it', async () => {
  const faults: Error[] = []
  const live = await open((error) => faults.push(error))
  const heard = await listen(live)
  const huge = { ...said('huge'), to: { attendeeIds: ['x'.repeat(600 * 1024)] } }
  await Promise.all([live.publish(said('before')), live.publish(huge), live.publish(said('after'))])
  await vi.waitFor(() => expect(heard).toEqual(['before', 'after']), 10_000)
  expect(faults).toHaveLength(1)
})

test('saying something while the database is away fails nobody, and all goes on when it is back', async () => {
  const faults: Error[] = []
  const [here, there] = [await open((error) => faults.push(error)), await open()]
  const heard = await listen(there)
  await query(server, `alter database ${pathname} with allow_connections false`)
  await query(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${pathname}'`)
  await here.publish(said('lost'))
  expect(faults).not.toEqual([])
  await query(server, `alter database ${pathname} with allow_connections true`)
  await vi.waitFor(async () => {
    await here.publish(said('found'))
    expect(heard).toContain('found')
  }, 20_000)
  expect(heard).not.toContain('lost')
})

test('what was said before closing is heard', async () => {
  const [here, there] = [await open(), await open()]
  const heard = await listen(there)
  void here.publish(said('goodbye'))
  await here.close()
  await vi.waitFor(() => expect(heard).toEqual(['goodbye']), 10_000)
})

test('without its tables the relay says so at once', async () => {
  const opening = createRelayLive({ url: server, onError: () => {} })
  await expect(opening).rejects.toThrow('not initialized')
})

async function open(onError: (error: Error) => void = () => {}): Promise<RelayLive> {
  const live = await createRelayLive({ url, onError })
  opened.push(live)
  return live
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

function query(at: string, sql: string): Promise<void> {
  return withClient(at, (client) => client.query(sql))
}

async function withClient(at: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(at)
  await client.connect()
  await use(client)
  await client.end()
}
