import type { AnswerOf, Api, RequestOf } from '@stamtafel/contracts'
import { errorFrom, unreachable } from './api-error.ts'
import type { CookieJar } from './cookie-jar.ts'
import { randomKey } from './random-key.ts'

interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly querystring?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface CallOptions {
  /** Give the same one again when a creating call is repeated; without it each call has its own. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/** Calls one route by its key; the key decides what must be sent and what comes back. */
export type Call = <K extends keyof Api>(
  key: K,
  request: RequestOf<Api[K]>,
  options?: CallOptions,
) => Promise<AnswerOf<Api[K]>>

export interface ClientOptions {
  readonly send?: typeof fetch
  /** The origin of our pages, for callers that are no browser; a browser sends its own. */
  readonly origin?: string
  /** Likewise for callers that are no browser. */
  readonly cookies?: CookieJar
}

/** A client for the API under `baseUrl`, such as `/api`; it trusts our own server's answers and checks none. */
export function createClient(baseUrl: string, options: ClientOptions = {}): Call {
  const { send = fetch, cookies } = options
  return async <K extends keyof Api>(
    key: K,
    request: RequestOf<Api[K]>,
    { signal, ...extra }: CallOptions = {},
  ) => {
    const [method, template] = split(key)
    const { params, querystring, body }: Parts = request
    const url = baseUrl + fill(template, params ?? {}) + search(querystring ?? {})
    const response = await reach(send, url, {
      method,
      credentials: 'same-origin',
      headers: headersFor(method, { ...options, ...extra, hasBody: body !== undefined }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    cookies?.store(response)
    if (!response.ok) throw await errorFrom(response)
    const answer: AnswerOf<Api[K]> = response.status === 204 ? null : await response.json()
    return answer
  }
}

function headersFor(
  method: string,
  { origin, cookies, idempotencyKey, hasBody }: ClientOptions & CallOptions & { readonly hasBody: boolean },
): Record<string, string> {
  const cookie = cookies?.header()
  return {
    accept: 'application/json, application/problem+json',
    ...(hasBody && { 'content-type': 'application/json' }),
    ...(method === 'POST' && { 'idempotency-key': idempotencyKey ?? randomKey() }),
    ...(origin !== undefined && { origin }),
    ...(cookie && { cookie }),
  }
}

async function reach(send: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await send(url, init)
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    throw unreachable(error)
  }
}

function split(key: keyof Api): [method: string, template: string] {
  const space = key.indexOf(' ')
  return [key.slice(0, space), key.slice(space + 1)]
}

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function search(querystring: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(querystring).toString()
  return text && `?${text}`
}
