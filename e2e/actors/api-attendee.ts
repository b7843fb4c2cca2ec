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
import { waitForMail } from './inbox.ts'

interface EventAddress {
  readonly id: string
  readonly slug: string
}

/** An attendee without a browser: registered, in by their link, with a live stream and no media. */
export class ApiAttendee {
  readonly name: string
  readonly email: string
  readonly attendeeId: string
  readonly heard: StreamMessage[] = []
  readonly #call: Call
  readonly #event: EventAddress
  readonly #stream: LiveStream

  private constructor(options: {
    name: string
    email: string
    attendeeId: string
    call: Call
    event: EventAddress
    openStream: (onMessage: (message: StreamMessage) => void) => LiveStream
  }) {
    this.name = options.name
    this.email = options.email
    this.attendeeId = options.attendeeId
    this.#call = options.call
    this.#event = options.event
    this.#stream = options.openStream((message) => this.heard.push(message))
  }

  static async enter(stack: Stack, event: EventAddress, name: string): Promise<ApiAttendee> {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}.${event.slug}@guest.example`
    const cookies = createCookieJar()
    const call = createClient(`${stack.url}/api`, { origin: stack.url, cookies })
    const secret = await mailedSecret(stack, call, { event, name, email })
    await call('POST /attendee-sessions', { body: { secret } })
    const venue = await call('GET /events/:eventId/venue', { params: { eventId: event.id } })
    const openStream = (onMessage: (message: StreamMessage) => void) =>
      openLiveStream({
        baseUrl: `${stack.url}/api`,
        eventId: event.id,
        tabId: `tab-${crypto.randomUUID()}`,
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
  const mail = await waitForMail(stack, email)
  const link = mail.links.find((url) => url.includes('#'))
  const secret = link?.split('#')[1]
  if (!secret) throw new Error(`There is no personal link in this mail: ${mail.links.join(' ')}`)
  return secret
}
