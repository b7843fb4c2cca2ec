import type { AnswerOf, Api } from '@stamtafel/contracts'
import { ERRORS, type ErrorCode } from '@stamtafel/domain'

type Key = keyof Api

/** A call as it came in. */
export interface Asked {
  readonly key: string
  readonly body: unknown
  readonly idempotencyKey: string | null
}

/** The API in memory: it answers what a test tells it to, and keeps what it was asked. */
export interface FakeServer {
  readonly asked: readonly Asked[]
  /** The bodies of the calls of one route, oldest first. */
  readonly bodiesOf: (key: Key) => readonly unknown[]
  readonly answer: <K extends Key>(key: K, answer: () => AnswerOf<Api[K]>) => void
  /** Says yes and no more, on a path of the contract or of the accounts. */
  readonly allow: (key: Key | 'POST /auth/sign-out') => void
  readonly refuse: (key: Key, code: ErrorCode) => void
  /** From now on this route, or every one, is not reached at all. */
  readonly lose: (key?: Key) => void
  readonly fetch: typeof fetch
}

export function createFakeServer(): FakeServer {
  const asked: Asked[] = []
  const answers = new Map<string, () => Response>()
  let isLost = false
  return {
    asked,
    bodiesOf: (key) => asked.filter((one) => one.key === key).map(({ body }) => body),
    answer(key, answer) {
      isLost = false
      answers.set(key, () => toResponse(answer()))
    },
    allow: (key) => answers.set(key, () => Response.json({})),
    refuse: (key, code) => answers.set(key, () => toProblem(code)),
    lose(key) {
      if (key === undefined) isLost = true
      else answers.set(key, loseIt)
    },
    async fetch(input, init) {
      const url = input instanceof Request ? input.url : input.toString()
      const path = url.replace(/^.*\/api/, '').replace(/\?.*$/, '')
      const method = init?.method ?? 'GET'
      const key = [...answers.keys()].find((known) => isMatch(known, `${method} ${path}`))
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
      const idempotencyKey = new Headers(init?.headers).get('idempotency-key')
      asked.push({ key: key ?? `${method} ${path}`, body, idempotencyKey })
      if (isLost) return loseIt()
      const answer = key === undefined ? undefined : answers.get(key)
      return answer?.() ?? toProblem('route.not-found')
    },
  }
}

function isMatch(key: string, asked: string): boolean {
  return new RegExp(`^${key.replaceAll(/:\w+/g, '[^/]+')}$`).test(asked)
}

function loseIt(): never {
  throw new TypeError('Failed to fetch')
}

function toResponse(answer: unknown): Response {
  return answer === null ? new Response(null, { status: 204 }) : Response.json(answer)
}

function toProblem(code: ErrorCode): Response {
  const { status, retry } = ERRORS[code]
  const headers = { 'content-type': 'application/problem+json' }
  return new Response(JSON.stringify({ code, status, retry, requestId: 'request-1' }), { status, headers })
}
