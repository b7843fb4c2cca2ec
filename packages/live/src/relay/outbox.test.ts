import { expect, test } from 'vitest'
import { createOutbox } from './outbox.ts'

test('what is put while a batch is on its way goes with the next one, in order', async () => {
  const batches: string[][] = []
  const onTheWay = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const outbox = createOutbox<string>(
    (batch) => {
      batches.push([...batch])
      return onTheWay[batches.length - 1]?.promise ?? Promise.resolve()
    },
    (error) => expect.unreachable(String(error)),
  )
  const first = outbox.put('a')
  await settle()
  const others = ['b', 'c', 'd'].map((thing) => outbox.put(thing))
  onTheWay[0]?.resolve()
  await first
  onTheWay[1]?.resolve()
  await Promise.all(others)
  expect(batches).toEqual([['a'], ['b', 'c', 'd']])
})

test('what is put in one go goes in one batch', async () => {
  const batches: string[][] = []
  const outbox = createOutbox<string>(
    async (batch) => void batches.push([...batch]),
    (error) => expect.unreachable(String(error)),
  )
  await Promise.all([outbox.put('a'), outbox.put('b')])
  expect(batches).toEqual([['a', 'b']])
})

test('a batch that cannot be sent is reported, and the next one goes its way', async () => {
  const faults: unknown[] = []
  const sent: string[] = []
  const outbox = createOutbox<string>(
    async (batch) => {
      if (batch.includes('bad')) throw new Error('No')
      sent.push(...batch)
    },
    (error) => faults.push(error),
  )
  await outbox.put('bad')
  await outbox.put('good')
  expect(faults).toEqual([new Error('No')])
  expect(sent).toEqual(['good'])
})

function settle(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
