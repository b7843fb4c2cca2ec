import { expect, test } from 'vitest'
import { DomainError, ERROR_CODES, ERRORS } from './domain-error.ts'

test.for(ERROR_CODES)('%s is a noun and a fault', (code) => {
  expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/)
})

test('the table is in alphabetical order, so that a newcomer finds a code', () => {
  expect(ERROR_CODES).toEqual(ERROR_CODES.toSorted())
})

test('what the server could not do may be tried again later', () => {
  const failures = ERROR_CODES.filter((code) => ERRORS[code].status >= 500)
  expect(failures.map((code) => ERRORS[code].retry)).toEqual(failures.map(() => 'after'))
})

test('a failure may carry the figures that its sentence needs', () => {
  expect(new DomainError('code.wrong', 'Wrong code', { facts: { attemptsLeft: 4 } }).facts).toEqual({
    attemptsLeft: 4,
  })
})
