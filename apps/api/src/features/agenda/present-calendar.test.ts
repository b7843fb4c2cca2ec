import { expect, test } from 'vitest'
import { presentCalendar } from './present-calendar.ts'

const FACTS = {
  name: 'Spring fair',
  slug: 'spring-fair',
  locale: 'nl',
  edition: 7,
  entries: [
    {
      id: 'b7a1',
      title: 'Dijken, sluizen; en \\ één lange titel die niet op één regel van vijfenzeventig bytes past',
      startsAt: new Date('2026-10-25T00:30:00Z'),
      endsAt: new Date('2026-10-25T01:30:00Z'),
      place: 'Grote Zaal',
      url: 'https://meet.example/e/spring-fair',
      says: 'Eerste regel\nTweede regel',
    },
  ],
} as const

const SETTINGS = { publicUrl: 'https://meet.example', now: new Date('2026-10-01T09:00:00Z') }
const text = presentCalendar({ ...FACTS, entries: [...FACTS.entries] }, SETTINGS)
const lines = text.replaceAll('\r\n ', '').split('\r\n')

test('times are instants in UTC, also in the night in which the clocks go back', () => {
  expect(lines).toContain('DTSTART:20261025T003000Z')
  expect(lines).toContain('DTEND:20261025T013000Z')
  expect(lines).toContain('DTSTAMP:20261001T090000Z')
})

test('a session keeps its name, and is newer after each change of the event', () => {
  expect(lines).toContain('UID:b7a1@meet.example')
  expect(lines).toContain('SEQUENCE:7')
})

test('what has a meaning in the format is escaped, and long lines are folded by bytes', () => {
  expect(lines).toContain(
    'SUMMARY:Dijken\\, sluizen\\; en \\\\ één lange titel die niet op één regel van vijfenzeventig bytes past',
  )
  expect(lines).toContain('DESCRIPTION:Eerste regel\\nTweede regel')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('nothing starred is a calendar without an entry', () => {
  const empty = presentCalendar({ ...FACTS, entries: [] }, SETTINGS)
  expect(empty).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(empty).not.toContain('VEVENT')
})
