import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { expect, expectTypeOf, test } from 'vitest'
import type { ArgumentNames } from './arguments.ts'
import { messages as english } from './en/browser.ts'
import { mail as englishMail } from './en/mail.ts'
import { templates as englishTemplates } from './en/templates.ts'
import { messages as dutch } from './nl/browser.ts'
import { mail as dutchMail } from './nl/mail.ts'
import { templates as dutchTemplates } from './nl/templates.ts'

const source: Readonly<Record<string, string>> = { ...english, ...englishMail, ...englishTemplates }
const translation: Readonly<Record<string, string>> = { ...dutch, ...dutchMail, ...dutchTemplates }
const keys = Object.keys(source)

test('a text leaves the same things open in Dutch as in English', () => {
  const unlike = keys.filter((key) => namesIn(translation[key]).join() !== namesIn(source[key]).join())
  expect(unlike).toEqual([])
})

test('nobody shouts', () => {
  const loud = [...Object.values(source), ...Object.values(translation)].filter((text) => text.includes('!'))
  expect(loud).toEqual([])
})

test('an apostrophe is typographic, for a straight one would quote what follows it', () => {
  const quoted = [...Object.values(source), ...Object.values(translation)].filter((text) =>
    text.includes("'"),
  )
  expect(quoted).toEqual([])
})

test('the types read the arguments of a message', () => {
  expectTypeOf<ArgumentNames<'Hello'>>().toEqualTypeOf<never>()
  expectTypeOf<ArgumentNames<'{name} and {other}, {clock} to go'>>().toEqualTypeOf<
    'name' | 'other' | 'clock'
  >()
  expectTypeOf<
    ArgumentNames<'See {count, plural, one {whom} other {all # of {event}}} in {seats, number}'>
  >().toEqualTypeOf<'count' | 'event' | 'seats'>()
})

function namesIn(message: string | undefined): string[] {
  return [...new Set(names(compileMessageOrThrow(message ?? '')))].toSorted()
}

function names(tokens: unknown): string[] {
  if (!Array.isArray(tokens)) return []
  return tokens.flatMap((token: unknown) => {
    if (!Array.isArray(token)) return []
    const [name, , cases] = token as unknown[]
    const inner = typeof cases === 'object' && cases !== null ? Object.values(cases) : []
    return [String(name), ...inner.flatMap(names)]
  })
}
