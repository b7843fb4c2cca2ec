import { describe, expect, test } from 'vitest'
import { readArguments } from './read-arguments.ts'

describe('the command line of the launcher', () => {
  test('may be empty', () => {
    expect(readArguments([], {})).toBeUndefined()
  })

  test('asks for the demo in the language of the computer', () => {
    expect(readArguments(['--demo'], { LANG: 'nl_NL.UTF-8' })).toEqual({ language: 'nl', isKept: false })
    expect(readArguments(['--demo'], { LANG: 'de_DE.UTF-8' })).toEqual({ language: 'en', isKept: false })
  })

  test('may name the language, and keep what happened', () => {
    const wish = readArguments(['--demo', '--language', 'nl', '--keep'], { LANG: 'en_GB.UTF-8' })
    expect(wish).toEqual({ language: 'nl', isKept: true })
  })

  test.for([['--demo', '--language', 'fr'], ['--language', 'nl'], ['--dmeo'], ['demo']])(
    'is refused in a sentence: %j',
    (args) => {
      expect(() => readArguments(args, {})).toThrow(expect.objectContaining({ name: 'Refusal' }))
    },
  )
})
