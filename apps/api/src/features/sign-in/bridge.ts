import { DomainError, type ErrorCode } from '@stamtafel/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CLIENT_IP_HEADER } from '../../auth/auth.ts'

/** What better-auth needs to know of a request besides its body. */
const HANDED_ON = [
  'cookie',
  'origin',
  'referer',
  'user-agent',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
] as const

/** Its words for what went wrong, in ours. */
const FAULTS: ReadonlyMap<string, ErrorCode> = new Map([
  ['INVALID_OTP', 'code.wrong'],
  ['OTP_EXPIRED', 'code.expired'],
  ['TOO_MANY_ATTEMPTS', 'code.exhausted'],
])

const STATUSES: ReadonlyMap<number, ErrorCode> = new Map([
  [400, 'request.malformed'],
  [401, 'auth-session.missing'],
  [403, 'request.foreign-origin'],
  [404, 'route.not-found'],
  [429, 'request.too-many'],
])

/** The same request as better-auth reads it; the body is the one that was checked. */
export function toRequest(request: FastifyRequest, publicUrl: string, body?: object): Request {
  const headers = new Headers({ [CLIENT_IP_HEADER]: request.ip, 'content-type': 'application/json' })
  for (const name of HANDED_ON) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const { method, url } = request
  return new Request(new URL(url, publicUrl), { method, headers, body: JSON.stringify(body ?? {}) })
}

/** Sets each cookie that better-auth sets; a failure of it becomes one of ours. */
export async function takeOver(response: Response, reply: FastifyReply): Promise<unknown> {
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  const wait = response.headers.get('x-retry-after')
  if (wait !== null) reply.header('retry-after', wait)
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  const fault = FAULTS.get(textOf(answer, 'code')) ?? STATUSES.get(response.status) ?? 'server.failed'
  throw new DomainError(fault, `better-auth answered ${response.status}`)
}

function textOf(answer: unknown, key: string): string {
  const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : undefined
  return typeof value === 'string' ? value : ''
}
