import { expect, test } from 'vitest'
import { wordsFor } from './announcement.ts'

test('everybody reads their own language where it was said in it', () => {
  const texts = { en: 'Lunch is on', nl: 'De lunch staat klaar' }
  expect(wordsFor(texts, 'nl')).toEqual({ text: 'De lunch staat klaar', locale: 'nl' })
  expect(wordsFor(texts, 'en')).toEqual({ text: 'Lunch is on', locale: 'en' })
})

test('what was said in one language only is read in that one', () => {
  expect(wordsFor({ en: null, nl: 'De lunch staat klaar' }, 'en')).toEqual({
    text: 'De lunch staat klaar',
    locale: 'nl',
  })
})
