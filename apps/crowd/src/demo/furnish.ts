import type { AnswerOf, Api, RequestOf } from '@stamtafel/client'
import type { DemoWords } from './words.ts'

type Overview = AnswerOf<Api['GET /organise/:eventId']>
/** One thing that an organiser changes on the page of programme and rooms. */
export type DemoChange = RequestOf<Api['POST /organise/:eventId/changes']>['body']['change']

const MINUTES = 60_000
const LENGTH = 180
const FIRST_TALK = 60
const SECOND_TALK = { from: 130, until: 160 }
const MORE_TABLES = { count: 3, seats: 8 }

const after = (start: string, minutes: number) =>
  new Date(Date.parse(start) + minutes * MINUTES).toISOString()

/** Makes of a new event from the template one of three hours, with a second talk, and a second lounge that has no tables yet. */
export function firstChanges(event: Overview, words: DemoWords): DemoChange[] {
  const { startsAt, sessions, lounges, tables } = event
  const { name, timeZone, locale } = event
  const [lounge] = lounges
  const talk = sessions.find(({ kind }) => kind === 'talk')
  const [first, second] = words.talks
  const changes: DemoChange[] = [
    { type: 'edit-event', name, timeZone, locale, startsAt, endsAt: after(startsAt, LENGTH) },
    { type: 'add-lounge', name: words.lounges[1] },
    ...tables.map(({ id: tableId, number, seats }) => topicOf({ tableId, number, seats }, words)),
  ]
  if (lounge) changes.push({ type: 'rename-lounge', loungeId: lounge.id, name: words.lounges[0] })
  if (!talk) return changes
  const { id: sessionId, stageId } = talk
  return [
    ...changes,
    { type: 'edit-talk', sessionId, stageId, title: first, startsAt, endsAt: after(startsAt, FIRST_TALK) },
    {
      type: 'add-talk',
      stageId,
      title: second,
      startsAt: after(startsAt, SECOND_TALK.from),
      endsAt: after(startsAt, SECOND_TALK.until),
    },
  ]
}

/** Puts tables into the second lounge. */
export function tableChanges({ lounges }: Overview, words: DemoWords): DemoChange[] {
  const lounge = lounges.find(({ name }) => name === words.lounges[1])
  return lounge ? [{ type: 'add-tables', loungeId: lounge.id, ...MORE_TABLES }] : []
}

/** Numbers those tables on from the others, so that each number is there once, and gives them their topics. */
export function topicChanges({ lounges, tables }: Overview, words: DemoWords): DemoChange[] {
  const lounge = lounges.find(({ name }) => name === words.lounges[1])
  const [before, added] = [
    tables.filter(({ loungeId }) => loungeId !== lounge?.id),
    tables.filter(({ loungeId }) => loungeId === lounge?.id),
  ]
  return added.map(({ id: tableId, seats }, index) =>
    topicOf({ tableId, number: before.length + 1 + index, seats }, words),
  )
}

interface DemoTable {
  readonly tableId: string
  readonly number: number
  readonly seats: number
}

function topicOf(table: DemoTable, { topics }: DemoWords): DemoChange {
  return { type: 'edit-table', ...table, topic: topics[table.number - 1] ?? null }
}
