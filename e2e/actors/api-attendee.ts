import {
  createClient,
  createCookieJar,
  openLiveStream,
  type Call,
  type EntryState,
  type LiveStream,
  type RoundPrepared,
  type StreamMessage,
} from '@stamtafel/client'
import { WebSocket } from 'ws'
import type { Stack } from '../fixtures/stack.ts'
import { addressOf, personalLink, type EventAddress } from './registration.ts'

/** An attendee without a browser: registered, in by their link, with a live stream and no media. */
export class ApiAttendee {
  readonly name: string
  readonly email: string
  readonly attendeeId: string
  readonly heard: StreamMessage[] = []
  readonly #call: Call
  readonly #event: EventAddress
  readonly #tabId = `tab-${crypto.randomUUID()}`
  readonly #stream: LiveStream

  private constructor(options: {
    name: string
    email: string
    attendeeId: string
    call: Call
    event: EventAddress
    openStream: (tabId: string, onMessage: (message: StreamMessage) => void) => LiveStream
  }) {
    this.name = options.name
    this.email = options.email
    this.attendeeId = options.attendeeId
    this.#call = options.call
    this.#event = options.event
    this.#stream = options.openStream(this.#tabId, (message) => this.heard.push(message))
  }

  static async enter(stack: Stack, event: EventAddress, name: string): Promise<ApiAttendee> {
    const email = addressOf(event, name)
    const cookies = createCookieJar()
    const call = createClient(`${stack.url}/api`, { origin: stack.url, cookies })
    const secret = await mailedSecret(stack, call, { event, name, email })
    await call('POST /attendee-sessions', { body: { secret } })
    const venue = await call('GET /events/:eventId/venue', { params: { eventId: event.id } })
    const openStream = (tabId: string, onMessage: (message: StreamMessage) => void) =>
      openLiveStream({
        baseUrl: `${stack.url}/api`,
        eventId: event.id,
        tabId,
        WebSocket,
        headers: () => ({ origin: stack.url, cookie: cookies.header() }),
        onMessage,
        onState: () => undefined,
        onBehind: () => undefined,
      })
    return new ApiAttendee({ name, email, attendeeId: venue.me.attendeeId, call, event, openStream })
  }

  /** Says what they do in a speed date. */
  async setEntry(speedDateId: string, state: EntryState): Promise<void> {
    const params = { eventId: this.#event.id, speedDateId }
    await this.#call('PUT /events/:eventId/speed-dates/:speedDateId/entry', { params, body: { state } })
  }

  /** Sits down at the table of this number. */
  async sitAt(number: number): Promise<void> {
    const params = { eventId: this.#event.id }
    const { lounge } = await this.#call('GET /events/:eventId/venue', { params })
    const tableId = lounge.tables.find((table) => table.number === number)?.id ?? ''
    const body = { tabId: this.#tabId, to: { kind: 'table', tableId } } as const
    await this.#call('POST /events/:eventId/place', { params, body })
  }

  /** What they were told of the rounds so far. */
  get rounds(): RoundPrepared[] {
    return this.heard.filter((message) => message.type === 'round.prepared')
  }

  leave(): void {
    this.#stream.close()
  }
}

/** Registers at an event and gives the secret of the link that was mailed. */
async function mailedSecret(
  stack: Stack,
  call: Call,
  { event, name, email }: { event: EventAddress; name: string; email: string },
): Promise<string> {
  const { noticeVersion } = await call('GET /public-events/:slug', { params: { slug: event.slug } })
  await call('POST /public-events/:slug/registrations', {
    params: { slug: event.slug },
    body: { name, email, locale: 'en', noticeVersion },
  })
  const link = await personalLink(stack, email)
  return link.slice(link.indexOf('#') + 1)
}
