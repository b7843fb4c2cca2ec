// @vitest-environment happy-dom
import { ApiError } from '@stamtafel/client'
import { ERRORS, type ErrorCode } from '@stamtafel/domain'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { renderInApp } from '#web/ui/testing/render.tsx'
import { hasCode, isRefusal, useErrorSentence } from './errors.ts'

afterEach(cleanup)

const OFFLINE = new ApiError({ code: 'server.unavailable', status: 0, retry: 'after', requestId: 'none' })

function failure(code: ErrorCode): ApiError {
  return new ApiError({ code, ...ERRORS[code], requestId: 'request-1' })
}

function Sentence({ error }: { readonly error: unknown }) {
  const sentence = useErrorSentence()
  return <p>{sentence(error) ?? 'nothing'}</p>
}

test.for([
  [undefined, 'nothing'],
  [failure('table.full'), 'This table is full. Choose another one.'],
  [OFFLINE, 'We cannot reach Stamtafel. Look whether you are online, and try again.'],
  [
    failure('server.unavailable'),
    'We are away for a moment. Your place is safe. Try again in a few seconds.',
  ],
  [
    new TypeError('x is undefined'),
    'Something went wrong on our side. Your notes are safe. Try again, or ask us.',
  ],
] as const)('%s is said as a sentence', ([error, sentence]) => {
  renderInApp(<Sentence error={error} />)
  expect(screen.getByText(sentence)).toBeDefined()
})

test('in Dutch too', () => {
  renderInApp(<Sentence error={failure('table.full')} />, { locale: 'nl' })
  expect(screen.queryByText('nothing')).toBeNull()
  expect(screen.queryByText('This table is full. Choose another one.')).toBeNull()
})

test('an error has a code only if the server gave it one', () => {
  expect(hasCode(failure('table.full'), 'table.full')).toBe(true)
  expect(hasCode(failure('table.full'), 'seat.taken')).toBe(false)
  expect(hasCode(new Error('table.full'), 'table.full')).toBe(false)
  expect(hasCode(undefined, 'table.full')).toBe(false)
})

test('a refusal is what the server says will never be', () => {
  expect(isRefusal(failure('attendee.banned'))).toBe(true)
  expect(isRefusal(failure('table.full'))).toBe(false)
  expect(isRefusal(failure('server.failed'))).toBe(false)
  expect(isRefusal(OFFLINE)).toBe(false)
  expect(isRefusal(new Error('no'))).toBe(false)
})
