import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findOwnWords } from './find-own-words.ts'

const web = join(import.meta.dirname, '../../apps/web/src')

test('every text that the web app shows comes from a catalogue', () => {
  const files = globSync('**/*.tsx', { cwd: web }).filter(
    (file) => !file.endsWith('.test.tsx') && !file.includes('testing/'),
  )
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((file) =>
    findOwnWords(readFileSync(join(web, file), 'utf8')).map(({ line, words }) => `${file}:${line} ${words}`),
  )
  expect(found).toEqual([])
})

describe('a text of its own is found', () => {
  test.for([
    ['between tags', '<p>\n Sit down</p>'],
    ['between tags without an element', '<>\n Sit down</>'],
    ['as a sum', '<p>\n {"Sit down" + name}</p>'],
    ['as a string', '<p>\n {"Sit down"}</p>'],
    ['as one of two', '<p>\n {isFull ? <b/> : "Sit down"}</p>'],
    ['behind a condition', '<p>\n {isFree && "Sit down"}</p>'],
    ['around what is open', '<p>\n {`Sit down${name}`}</p>'],
    ['in what is read out', '<button\n aria-label="Sit down" />'],
    ['in what a component shows', '<Button\n label={"Sit down"} />'],
    ['as the title of the page', '\n document.title = "Sit down"'],
  ] as const)('%s', ([, code]) => {
    expect(findOwnWords(code)).toEqual([{ line: 2, words: 'Sit down' }])
  })

  test('and nothing else is', () => {
    const code = `<p className="free" title={say("table.sit")}>
      {say("table.sit")} · {3} {name} Stamtafel {kind === 'pair' && <b />} {kind === 'pair' ? one : two}</p>`
    expect(findOwnWords(code)).toEqual([])
  })
})
