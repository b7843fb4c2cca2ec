import { describe, expect, test } from 'vitest'
import { aMessage } from '#web/testing/samples-chat.ts'
import {
  KEPT_MESSAGES,
  lastSequence,
  NOTHING_SAID,
  trimmed,
  withMessages,
  withoutWords,
  withUnsent,
} from './chat-state.ts'

const said = (...sequences: number[]) => sequences.map((sequence) => aMessage(sequence))

describe('messages', () => {
  test('stand in the order in which they were stored, however they come', () => {
    const state = [said(5, 6), said(1, 2), said(4), said(3)].reduce(withMessages, NOTHING_SAID)
    expect(state.messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('that come twice stand there once', () => {
    const state = [said(1, 2), said(2, 3), said(1)].reduce(withMessages, NOTHING_SAID)
    expect(state.messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
  })

  test('that come again without their words have none', () => {
    const removed = aMessage(1, { text: '', isRemoved: true })
    const state = [said(1, 2), [removed]].reduce(withMessages, NOTHING_SAID)
    expect(state.messages[0]).toEqual(removed)
  })

  test('of which a host took the words keep their place', () => {
    const state = withoutWords(withMessages(NOTHING_SAID, said(1, 2)), ['message-1'])
    expect(state.messages).toMatchObject([{ text: '', isRemoved: true }, { text: 'Words 2' }])
  })

  test('of which a host took the words do not get them back from a page that was asked for before', () => {
    const state = [said(1, 2), said(1)].reduce(withMessages, withoutWords(NOTHING_SAID, ['message-1']))
    expect(state.messages).toMatchObject([{ text: '', isRemoved: true }, { text: 'Words 2' }])
  })

  test('of one’s own are no longer unsent once they come', () => {
    const unsent = [
      { clientId: 'client-1', text: 'Words 1', at: '', state: 'sending' },
      { clientId: 'client-9', text: 'Words 9', at: '', state: 'sending' },
    ] as const
    const state = withMessages({ ...NOTHING_SAID, unsent }, said(1))
    expect(state.unsent.map(({ clientId }) => clientId)).toEqual(['client-9'])
  })
})

test('very many messages are cut to the last thousand, and can be read again', () => {
  const many = withMessages(
    NOTHING_SAID,
    Array.from({ length: 2001 }, (_, at) => aMessage(at + 1)),
  )
  const state = trimmed(many)
  expect([state.messages.length, lastSequence(state), state.hasEarlier]).toEqual([KEPT_MESSAGES, 2001, true])
  expect(trimmed(state)).toBe(state)
})

test('what is unsent says how it stands', () => {
  const unsent = [{ clientId: 'a', text: 'Words', at: '', state: 'sending' }] as const
  const state = withUnsent({ ...NOTHING_SAID, unsent }, 'a', { state: 'refused', code: 'chat.not-found' })
  expect(state.unsent).toEqual([
    { clientId: 'a', text: 'Words', at: '', state: 'refused', code: 'chat.not-found' },
  ])
})
