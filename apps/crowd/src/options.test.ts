import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readOptions } from './options.ts'

const folder = mkdtempSync(join(tmpdir(), 'crowd-'))
afterAll(() => rmSync(folder, { recursive: true }))
const event = ['--event', 'http://127.0.0.1:4400/e/spring-fair']

test('an event alone gets twelve people without media, whose mails arrive beside it', () => {
  expect(readOptions(event)).toEqual({
    eventUrl: 'http://127.0.0.1:4400/e/spring-fair',
    people: 12,
    withMedia: 0,
    atStage: 0,
    chatterSeconds: 0,
    inboxUrl: 'http://127.0.0.1:4401',
    links: [],
  })
})

test('how many come, and how many of them with media, is said', () => {
  const options = readOptions([...event, '--people', '4', '--media', '2', '--inbox', 'http://127.0.0.1:5000'])
  expect(options).toMatchObject({ people: 4, withMedia: 2, inboxUrl: 'http://127.0.0.1:5000' })
})

test('as many come as there are links in a file', () => {
  const file = join(folder, 'links')
  writeFileSync(file, 'https://a.example/enter#one\n\n https://a.example/enter#two \n')
  const links = ['https://a.example/enter#one', 'https://a.example/enter#two']
  expect(readOptions([...event, '--links', file])).toMatchObject({ people: 2, links })
  expect(() => readOptions([...event, '--links', file, '--people', '3'])).toThrow('3 people need 3 links')
})

test.for([
  [[], 'Which event?'],
  [['--event', 'spring-fair'], 'no address'],
  [[...event, '--people', 'many'], 'not many'],
  [[...event, '--media=-1'], 'a number of people'],
] as const)('%j is refused', ([args, sentence]) => {
  expect(() => readOptions(args)).toThrow(sentence)
})
