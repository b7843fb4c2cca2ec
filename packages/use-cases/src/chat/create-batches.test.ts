import { expect, test } from 'vitest'
import { createBatches } from './create-batches.ts'

test('the first goes at once, and what comes meanwhile goes together and in order', async () => {
  const { batches, written, release } = slow()
  const first = batches.put('fair', 'a')
  const others = ['b', 'c', 'd'].map((item) => batches.put('fair', item))
  expect(written).toEqual([['fair', 'a']])
  release()
  expect(await first).toBe('A')
  expect(await Promise.all(others)).toEqual(['B', 'C', 'D'])
  expect(written).toEqual([
    ['fair', 'a'],
    ['fair', 'b', 'c', 'd'],
  ])
})

test('one key does not wait for another', async () => {
  const { batches, written, release } = slow()
  const said = [batches.put('fair', 'a'), batches.put('market', 'b')]
  expect(written).toEqual([
    ['fair', 'a'],
    ['market', 'b'],
  ])
  release()
  await Promise.all(said)
})

test('a batch takes no more than it may', async () => {
  const { batches, written, release } = slow({ most: 2 })
  const said = ['a', 'b', 'c', 'd'].map((item) => batches.put('fair', item))
  release()
  await Promise.all(said)
  expect(written.map(([, ...items]) => items)).toEqual([['a'], ['b', 'c'], ['d']])
})

test('what fails for one fails for nobody else', async () => {
  const batches = createBatches<string, string>({
    write: async (_, items) => items.map((item) => (item === 'bad' ? new Error('Not this') : item)),
    pauseMs: 0,
    most: 10,
  })
  const said = ['good', 'bad', 'better'].map((item) => batches.put('fair', item))
  const outcomes = await Promise.allSettled(said)
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a batch that fails as a whole fails for all in it, and the next one goes its way', async () => {
  let isAway = true
  const batches = createBatches<string, string>({
    async write(_, items) {
      if (isAway) throw new Error('The database is away')
      return items
    },
    pauseMs: 0,
    most: 10,
  })
  await expect(batches.put('fair', 'a')).rejects.toThrow('away')
  isAway = false
  await expect(batches.put('fair', 'b')).resolves.toBe('b')
})

function slow({ most = 10 }: { most?: number } = {}) {
  const written: string[][] = []
  const open = Promise.withResolvers<void>()
  const batches = createBatches<string, string>({
    async write(key, items) {
      written.push([key, ...items])
      await open.promise
      return items.map((item) => item.toUpperCase())
    },
    pauseMs: 0,
    most,
  })
  return { batches, written, release: () => open.resolve() }
}
