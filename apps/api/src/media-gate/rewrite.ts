import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { queryOf } from './token.ts'

const UPGRADE_HEADERS = [
  'connection',
  'upgrade',
  'sec-websocket-key',
  'sec-websocket-version',
  'sec-websocket-extensions',
  'sec-websocket-protocol',
]

/**
 * The address at LiveKit: the route's own path, so that no spelling of it leads elsewhere.
 *
 * `publish` would make a second participant `<identity>#<publish>` whom nobody can find or remove.
 */
export function targetFor(upstream: URL, { url, routeOptions }: FastifyRequest): URL {
  const target = new URL(routeOptions.url ?? '/', upstream)
  const query = queryOf(url)
  query.delete('access_token')
  query.delete('publish')
  target.search = query.toString()
  return target
}

/** The token that was checked, in the header that LiveKit reads first; no cookie leaves us. */
export function headersFor(request: FastifyRequest, token: string): OutgoingHttpHeaders {
  const names = request.ws ? [...UPGRADE_HEADERS, 'user-agent'] : ['user-agent']
  const passed = names.flatMap((name) => {
    const value = request.headers[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(passed), authorization: `Bearer ${token}`, 'x-forwarded-for': request.ip }
}
