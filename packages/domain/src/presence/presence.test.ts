import { expect, test } from 'vitest'
import { heldUntil } from './presence.ts'

const awaySince = new Date('2026-11-24T10:00:00Z')

test('a place in a pairing is held for twenty seconds', () => {
  expect(heldUntil('pairing', awaySince)).toEqual(new Date('2026-11-24T10:00:20Z'))
})

test('a seat at a table is held for a minute', () => {
  expect(heldUntil('table', awaySince)).toEqual(new Date('2026-11-24T10:01:00Z'))
})
