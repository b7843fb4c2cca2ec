import { expect, test } from 'vitest'
import { makeSecrets } from './make-secrets.ts'

test('a code is hashed alike by processes with one key, and otherwise by any other', () => {
  const stored = makeSecrets({ codeKey: 'key' }).hashCode('noor.123456')
  expect(makeSecrets({ codeKey: 'key' }).hashCode('noor.123456')).toBe(stored)
  expect(makeSecrets({ codeKey: 'another key' }).hashCode('noor.123456')).not.toBe(stored)
  expect(makeSecrets().hash('noor.123456')).not.toBe(stored)
})

test('a process without a key handles no codes', () => {
  expect(() => makeSecrets().hashCode('noor.123456')).toThrow('key')
})
