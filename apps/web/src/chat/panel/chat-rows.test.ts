import { expect, test } from 'vitest'
import { aMessage } from '#web/testing/samples-chat.ts'
import { NOTHING_SAID } from '../chat-state.ts'
import { rowsOf } from './chat-rows.ts'

const dayOf = (instant: string) => instant.slice(0, 10)

test('a day stands before the first message of it', () => {
  const messages = [1, 2, 3].map((sequence) =>
    aMessage(sequence, { at: `2026-12-0${sequence === 3 ? 2 : 1}T10:00:00Z` }),
  )
  const rows = rowsOf({ ...NOTHING_SAID, messages }, dayOf)
  expect(rows.map(({ key }) => key)).toEqual(['2026-12-01', 'client-1', 'client-2', '2026-12-02', 'client-3'])
})

test('what is not sent yet stands last, and keeps its place when it is', () => {
  const unsent = [{ clientId: 'client-2', text: 'Words', at: '', state: 'sending' }] as const
  const before = rowsOf({ ...NOTHING_SAID, messages: [aMessage(1)], unsent }, dayOf)
  const after = rowsOf({ ...NOTHING_SAID, messages: [aMessage(1), aMessage(2)] }, dayOf)
  expect(before.map(({ key }) => key)).toEqual(after.map(({ key }) => key))
})

test('the way up stands first, where there is one', () => {
  const [first] = rowsOf({ ...NOTHING_SAID, messages: [aMessage(1)], hasEarlier: true }, dayOf)
  expect(first?.kind).toBe('earlier')
})
