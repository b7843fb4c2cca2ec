import { randomUuid, type Call } from '@stamtafel/client'
import type { Person } from '../protocol.ts'
import type { Attention } from './attention.ts'
import { createEagerness, type Eagerness } from './eagerness.ts'
import type { VenueView } from './follow-rounds.ts'
import type { Part } from './play-part.ts'
import { createStagePart } from './stage-part.ts'

interface ButtonOptions {
  readonly call: Call
  readonly venue: VenueView
  readonly tabId: string
  readonly attention: Attention
  /** Of those without media there is none. */
  readonly part: Part | undefined
  readonly complain: (error: unknown) => void
}

/** What somebody does by pressing buttons of their page. */
export interface Buttons
  extends
    Pick<
      Person,
      | 'sit'
      | 'watch'
      | 'sayAtStage'
      | 'comeOnStage'
      | 'setEntry'
      | 'takePart'
      | 'giveSign'
      | 'say'
      | 'block'
      | 'report'
    >,
    Pick<Eagerness, 'hear'> {}

export function createButtons(options: ButtonOptions): Buttons {
  const { call, venue, tabId, attention, part, complain } = options
  const eventId = venue.event.id
  const params = { eventId }

  function onlySpeedDate(): string {
    const [speedDate] = venue.speedDates
    if (speedDate === undefined) throw new Error('This event has no speed date')
    return speedDate.id
  }

  const setEntry: Person['setEntry'] = async ({ speedDateId = onlySpeedDate(), ...body }) => {
    await call('PUT /events/:eventId/speed-dates/:speedDateId/entry', {
      params: { eventId, speedDateId },
      body,
    })
    await attention.follow(speedDateId, body.state === 'here')
    part?.refresh()
  }
  const eagerness = createEagerness({ setEntry, complain })
  const stage = createStagePart({ call, eventId, tabId, stages: venue.stages, complain })

  return {
    hear(message) {
      eagerness.hear(message)
      stage.hear(message)
    },
    setEntry,
    async takePart() {
      if (venue.speedDates.length > 0) await eagerness.takePart(onlySpeedDate())
    },
    async sit({ table }) {
      const { lounges } = await call('GET /events/:eventId/venue', { params })
      const tableId = lounges.flatMap(({ tables }) => tables).find(({ number }) => number === table)?.id
      if (tableId === undefined) throw new Error(`There is no table ${table}`)
      const to = { kind: 'table', tableId } as const
      const { media } = await call('POST /events/:eventId/place', { params, body: { tabId, to } })
      if (media) part?.keep(media)
      part?.refresh()
    },
    async watch({ stage: name }) {
      await stage.watch(name)
      part?.refresh()
    },
    sayAtStage: ({ type }) => stage.say(type),
    comeOnStage: () => stage.comeOn(),
    giveSign: ({ sign }) => attention.give(onlySpeedDate(), sign),
    async say({ text }) {
      const { place } = await call('GET /events/:eventId/venue', { params })
      const body = { channel: channelAt(place), clientId: randomUuid(), text }
      await call('POST /events/:eventId/chat', { params, body })
    },
    async block({ attendeeId }) {
      await call('POST /events/:eventId/people/:attendeeId/block', { params: { eventId, attendeeId } })
    },
    async report({ attendeeId, ...body }) {
      await call('POST /events/:eventId/people/:attendeeId/report', { params: { eventId, attendeeId }, body })
    },
  }
}

/** The word for the chat of a place; who waits in a speed date is in that of the foyer. */
function channelAt(place: VenueView['place']): string {
  if (place.kind === 'table') return `table:${place.tableId}`
  if (place.kind === 'pairing') return `pairing:${place.pairingId}`
  return place.kind === 'stage' ? `stage:${place.stageId}` : 'foyer'
}
