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

test('a secret has 160 bits, a code six digits, and the next is another', () => {
  const { secret, code } = makeSecrets()
  const [secrets, codes] = [Array.from({ length: 50 }, secret), Array.from({ length: 50 }, code)]
  expect(secrets.filter((one) => Buffer.from(one, 'base64url').length === 20)).toHaveLength(50)
  expect(new Set(secrets).size).toBe(50)
  expect(codes.join(' ')).toMatch(/^(\d{6} ?){50}$/)
  expect(new Set(codes).size).toBeGreaterThan(40)
})
