import { describe, expect, test } from 'vitest'
import { firstChanges, tableChanges, topicChanges } from './furnish.ts'
import { DEMO_WORDS } from './words.ts'

type Overview = Parameters<typeof firstChanges>[0]

const words = DEMO_WORDS.nl
const [serre, werkplaats] = words.lounges

function anEvent(changes: Partial<Overview> = {}): Overview {
  return {
    id: 'fair',
    slug: 'fair',
    name: words.event,
    phase: 'draft',
    startsAt: '2026-11-26T09:00:00.000Z',
    endsAt: '2026-11-26T11:00:00.000Z',
    timeZone: 'Europe/Amsterdam',
    locale: 'nl',
    edition: 1,
    registered: 0,
    allowed: [],
    organisationId: 'demo',
    url: 'http://localhost:4400/e/fair',
    sessions: [
      {
        id: 'opening',
        kind: 'talk',
        title: 'Opening',
        startsAt: '2026-11-26T09:00:00.000Z',
        endsAt: '2026-11-26T09:15:00.000Z',
        stageId: 'hall',
        phase: 'scheduled',
      },
    ],
    stages: [{ id: 'hall', name: 'Grote zaal' }],
    lounges: [{ id: 'one', name: 'Lounge' }],
    tables: [{ id: 'first', number: 1, seats: 4, topic: null, loungeId: 'one' }],
    speedDates: [],
    ...changes,
  }
}

describe('the event of the demo', () => {
  test('lasts three hours, with two talks on one stage, one after the other', () => {
    const changes = firstChanges(anEvent(), words)
    expect(changes).toContainEqual(
      expect.objectContaining({ type: 'edit-event', endsAt: '2026-11-26T12:00:00.000Z' }),
    )
    expect(changes.filter(({ type }) => type.endsWith('-talk'))).toEqual([
      expect.objectContaining({ sessionId: 'opening', stageId: 'hall', endsAt: '2026-11-26T10:00:00.000Z' }),
      expect.objectContaining({ stageId: 'hall', startsAt: '2026-11-26T11:10:00.000Z' }),
    ])
  })

  test('gives both lounges a name, and tables a topic', () => {
    const changes = firstChanges(anEvent(), words)
    expect(changes).toContainEqual({ type: 'rename-lounge', loungeId: 'one', name: serre })
    expect(changes).toContainEqual({ type: 'add-lounge', name: werkplaats })
    const [topic] = words.topics
    expect(changes).toContainEqual({ type: 'edit-table', tableId: 'first', number: 1, seats: 4, topic })
  })

  test('numbers the tables of the second lounge on', () => {
    const lounges = [
      { id: 'one', name: serre },
      { id: 'two', name: werkplaats },
    ]
    const before = anEvent({ lounges })
    expect(tableChanges(before, words)).toEqual([{ type: 'add-tables', loungeId: 'two', count: 3, seats: 8 }])
    const added = { id: 'second', number: 1, seats: 8, topic: null, loungeId: 'two' }
    const after = anEvent({ lounges, tables: [...before.tables, added] })
    expect(topicChanges(after, words)).toEqual([
      { type: 'edit-table', tableId: 'second', number: 2, seats: 8, topic: words.topics[1] },
    ])
  })

  test('has a topic for each table in both languages, and its first lounge comes first', () => {
    for (const { topics, lounges } of Object.values(DEMO_WORDS)) {
      expect(topics).toHaveLength(9)
      expect(lounges.toSorted()).toEqual(lounges)
    }
  })
})
