import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compileCatalogue } from './compile-texts.ts'

const texts = new URL('../../../packages/texts/src/', import.meta.url)
const pathOf = (file: string) => fileURLToPath(new URL(file, texts))

test('a catalogue goes to the browser without anything left to parse', async () => {
  const code = await compileCatalogue(pathOf('en/foyer.ts'))
  expect(code).toContain('export const foyer = {')
  expect(code).toContain('"lounge.table":["Table ",["number"]]')
  expect(code).not.toContain('plural,')
})

test.for(['en/browser.ts', 'en/venue.ts', 'en/mail.ts', 'texts.ts'])('%s is left alone', async (file) => {
  expect(await compileCatalogue(pathOf(file))).toBeNull()
})
