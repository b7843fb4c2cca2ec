import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNoteKeeper } from './note-keeper.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A keeper whose saves end when and how the test says. */
function scene() {
  const sent: { readonly note: string; readonly end: (error?: Error) => Promise<void> }[] = []
  const keeper = createNoteKeeper({
    isRefusal: (error) => error instanceof Error && error.message === 'no',
    save(_, note) {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const end = async (error?: Error) => {
        if (error) reject(error)
        else resolve()
        await vi.advanceTimersByTimeAsync(0)
      }
      sent.push({ note, end })
      return promise
    },
  })
  return { keeper, sent, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

test('what is typed is sent once, when typing rests', async () => {
  const { keeper, sent, pass } = scene()
  keeper.write('sipho', 'R')
  await pass(500)
  keeper.write('sipho', 'Rows')
  expect(keeper.draftOf('sipho')).toEqual({ text: 'Rows', state: 'typed' })
  await pass(800)
  expect(sent.map(({ note }) => note)).toEqual(['Rows'])
  expect(keeper.draftOf('sipho')?.state).toBe('saving')
  await sent[0]?.end()
  expect(keeper.draftOf('sipho')).toEqual({ text: 'Rows', state: 'saved' })
})

test('what is typed while a note is under way is sent after it', async () => {
  const { keeper, sent, pass } = scene()
  keeper.write('sipho', 'Rows')
  await pass(800)
  keeper.write('sipho', 'Rows on Sundays')
  await pass(5000)
  expect(sent).toHaveLength(1)
  await sent[0]?.end()
  expect(sent.map(({ note }) => note)).toEqual(['Rows', 'Rows on Sundays'])
  await sent[1]?.end()
  expect(keeper.draftOf('sipho')?.state).toBe('saved')
})

test('a note that could not be sent is tried again until it is kept', async () => {
  const { keeper, sent, pass } = scene()
  keeper.write('sipho', 'Rows')
  await pass(800)
  await sent[0]?.end(new Error('away'))
  expect(keeper.draftOf('sipho')).toEqual({ text: 'Rows', state: 'trying' })
  await pass(2000)
  await sent[1]?.end()
  expect(keeper.draftOf('sipho')?.state).toBe('saved')
})

test('a note that is refused is not sent again', async () => {
  const { keeper, sent, pass } = scene()
  keeper.write('sipho', 'Rows')
  await pass(800)
  await sent[0]?.end(new Error('no'))
  await pass(60_000)
  expect(keeper.draftOf('sipho')).toEqual({ text: 'Rows', state: 'refused' })
  expect(sent).toHaveLength(1)
})

test('leaving the field sends at once, each person’s own note', async () => {
  const { keeper, sent } = scene()
  keeper.write('sipho', 'Rows')
  keeper.write('amina', 'Sings')
  keeper.flush()
  keeper.flush()
  expect(sent.map(({ note }) => note)).toEqual(['Rows', 'Sings'])
})

test('whoever shows a note hears of every change until they stop', async () => {
  const { keeper } = scene()
  const hear = vi.fn<() => void>()
  const stop = keeper.subscribe(hear)
  keeper.write('sipho', 'R')
  stop()
  keeper.write('sipho', 'Ro')
  expect(hear).toHaveBeenCalledOnce()
})
