import { describe, expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { createClient, type ClientOptions } from './client.ts'
import { createCookieJar } from './cookie-jar.ts'

const key = 'PUT /events/:eventId/speed-dates/:speedDateId/entry'
const request = { params: { eventId: 'fair', speedDateId: 'a/b' }, body: { state: 'here' } } as const
const publish = { params: { eventId: 'fair' } } as const

describe('a call by key', () => {
  test('sends the method, the filled-in url and the body', async () => {
    const { call, sent } = spyOn(() => Response.json({}))
    await call(key, request)
    expect(sent[0]?.method).toBe('PUT')
    expect(sent[0]?.url).toBe('http://stamtafel.test/api/events/fair/speed-dates/a%2Fb/entry')
    expect(await sent[0]?.json()).toEqual({ state: 'here' })
  })

  test('gives back what the server answered, and nothing where it answered nothing', async () => {
    const { call } = spyOn(() => Response.json({ now: '2026-11-24T12:00:00.000Z' }))
    expect(await call('GET /clock', {})).toEqual({ now: '2026-11-24T12:00:00.000Z' })
    const silent = spyOn(() => new Response(null, { status: 204 }))
    expect(await silent.call('DELETE /events/:eventId/session', publish)).toBeNull()
  })

  test('has a key of its own when it creates something, or the one that it is given', async () => {
    const { call, sent } = spyOn(() => Response.json({}))
    await call('POST /organise/:eventId/publication', publish)
    await call('POST /organise/:eventId/publication', publish)
    await call('POST /organise/:eventId/publication', publish, { idempotencyKey: 'again' })
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'))
    expect(new Set(keys).size).toBe(3)
    expect(keys).toEqual([expect.stringMatching(/^[\da-f]{32}$/), expect.any(String), 'again'])
  })

  test('has no key when it creates nothing', async () => {
    const { call, sent } = spyOn(() => Response.json({}))
    await call('GET /clock', {})
    expect(sent[0]?.headers.has('idempotency-key')).toBe(false)
  })
})

describe('a caller that is no browser', () => {
  test('says which origin it speaks for', async () => {
    const { headers } = await headersOf({ origin: 'http://stamtafel.test' })
    expect(headers['origin']).toBe('http://stamtafel.test')
  })

  test('keeps what the server gave it in a jar, and sends it along', async () => {
    const cookies = createCookieJar()
    const set = { headers: { 'set-cookie': 'stamtafel_attendee.fair=secret; Path=/; HttpOnly' } }
    const { call } = spyOn(() => Response.json({}, set), { cookies })
    await call('GET /clock', {})
    const { headers } = await headersOf({ cookies })
    expect(headers['cookie']).toBe('stamtafel_attendee.fair=secret')
  })
})

describe('a failed call', () => {
  test('throws what the problem says', async () => {
    const problem = { code: 'code.wrong', status: 403, retry: 'now', requestId: 'req-1', facts: { left: 4 } }
    expect(await failureOf(problem, 'application/problem+json')).toMatchObject(problem)
  })

  test('tells how long to wait, where the server says so', async () => {
    const error = await failureOf({ code: 'request.too-many' }, 'application/problem+json')
    expect(error.retryAfterSeconds).toBe(7)
  })

  test('is a failure of the server when something else answered', async () => {
    const error = await failureOf('Bad gateway', 'text/html')
    expect(error).toMatchObject({ code: 'server.failed', status: 409, requestId: 'from-header' })
  })

  test('says that the server cannot be reached when nothing answered', async () => {
    const { call } = spyOn(() => {
      throw new TypeError('fetch failed')
    })
    await expect(call('GET /clock', {})).rejects.toMatchObject({ code: 'server.unavailable', retry: 'after' })
  })

  test('stays an abort when the caller ended it', async () => {
    const { call } = spyOn(() => {
      throw new DOMException('Aborted', 'AbortError')
    })
    const abort = call('GET /clock', {}, { signal: AbortSignal.abort() })
    await expect(abort).rejects.toMatchObject({ name: 'AbortError' })
  })
})

function spyOn(answer: () => Response, options: ClientOptions = {}) {
  const sent: Request[] = []
  const send: typeof fetch = async (url, init) => {
    sent.push(new Request(url, init))
    return answer()
  }
  return { call: createClient('http://stamtafel.test/api', { send, ...options }), sent }
}

/** As they are handed to `fetch`, for a `Request` drops what only a browser may set. */
async function headersOf(options: ClientOptions): Promise<{ headers: Record<string, string> }> {
  const sent: Record<string, string>[] = []
  const send: typeof fetch = async (_, init) => {
    sent.push(Object.fromEntries(Object.entries(init?.headers ?? {})))
    return Response.json({})
  }
  await createClient('', { send, ...options })('GET /clock', {})
  return { headers: sent[0] ?? {} }
}

async function failureOf(body: unknown, type: string): Promise<ApiError> {
  const headers = { 'content-type': type, 'x-request-id': 'from-header', 'retry-after': '7' }
  const { call } = spyOn(() => Response.json(body, { status: 409, headers }))
  const error: unknown = await call(key, request).catch((thrown: unknown) => thrown)
  if (error instanceof ApiError) return error
  throw new Error('Expected an ApiError', { cause: error })
}
