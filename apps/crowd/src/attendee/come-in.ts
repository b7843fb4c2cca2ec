import { createClient, createCookieJar, type Call, type CookieJar } from '@stamtafel/client'

/** What somebody without a browser needs to speak to an installation as its pages do. */
export interface Line {
  readonly origin: string
  readonly baseUrl: string
  readonly cookies: CookieJar
  readonly call: Call
}

/** Speaks to the installation that an address is of. */
export function openLine(url: string): Line {
  const { origin } = new URL(url)
  const cookies = createCookieJar()
  const baseUrl = `${origin}/api`
  return { origin, baseUrl, cookies, call: createClient(baseUrl, { origin, cookies }) }
}

interface Registration {
  readonly eventUrl: string
  readonly name: string
  readonly email: string
  /** The language in which they are written to. */
  readonly locale?: 'en' | 'nl' | undefined
}

/** Registers with what the public page of an event asks for; the link comes by mail. */
export async function register(
  { call }: Pick<Line, 'call'>,
  { eventUrl, name, email, locale = 'en' }: Registration,
): Promise<void> {
  const params = { slug: slugOf(eventUrl) }
  const { noticeVersion } = await call('GET /public-events/:slug', { params })
  await call('POST /public-events/:slug/registrations', {
    params,
    body: { name, email, locale, noticeVersion },
  })
}

/** Exchanges the secret of a personal link for a session. */
export async function openSession(
  { call }: Pick<Line, 'call'>,
  link: string,
): Promise<{ readonly eventId: string }> {
  const secret = new URL(link).hash.slice(1)
  const answer = await call('POST /attendee-sessions', { body: { secret } })
  if (answer.outcome === 'entered') return answer
  throw new Error('This link has been used elsewhere, so it asks for a code that was mailed')
}

/** The name of an event in the address of its public page, `https://…/e/<slug>`. */
export function slugOf(eventUrl: string): string {
  const [, slug] = /^\/e\/([a-z0-9-]+)\/?$/.exec(new URL(eventUrl).pathname) ?? []
  if (slug === undefined)
    throw new Error(`${eventUrl} is not the page of an event, such as https://…/e/spring-fair`)
  return slug
}
