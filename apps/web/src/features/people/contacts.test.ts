import { expect, test } from 'vitest'
import { toVCards } from './contacts.ts'

test('a contact is a card with a name and an address', () => {
  expect(toVCards([{ name: 'Sipho Dlamini', email: 'sipho@waalburg.example' }])).toBe(
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Sipho Dlamini\r\nEMAIL:sipho@waalburg.example\r\nEND:VCARD\r\n',
  )
})

test('several contacts are one file', () => {
  const two = toVCards([
    { name: 'Sipho', email: 's@a.example' },
    { name: 'Grace', email: 'g@a.example' },
  ])
  expect(two.match(/BEGIN:VCARD/g)).toHaveLength(2)
})

test('a name can neither end its value nor begin a line', () => {
  const card = toVCards([{ name: 'Noor\r\nEMAIL:evil@a.example; x, \\', email: 'n@a.example' }])
  expect(card.split('\r\n').filter((line) => line.startsWith('EMAIL:'))).toEqual(['EMAIL:n@a.example'])
  expect(card).toContain(String.raw`FN:Noor EMAIL:evil@a.example\; x\, \\`)
})

test('a long line is folded between characters', () => {
  const name = '😀'.repeat(40)
  const lines = toVCards([{ name, email: 'n@a.example' }]).split('\r\n')
  const encoder = new TextEncoder()
  expect(Math.max(...lines.map((line) => encoder.encode(line).length))).toBeLessThanOrEqual(75)
  expect(lines.join('\n').replaceAll('\n ', '')).toContain(`FN:${name}`)
})
