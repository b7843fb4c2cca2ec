import type { FastifyRequest } from 'fastify'

/** The one token of a request; LiveKit prefers the header to the query, so whoever sends several gets nothing. */
export function readToken({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): string | undefined {
  const inQuery = queryOf(url).getAll('access_token')
  const inHeader =
    headers.authorization === undefined ? [] : [/^Bearer (.+)$/.exec(headers.authorization)?.[1]]
  const [token, ...others] = [...inQuery, ...inHeader]
  return others.length === 0 && token !== '' ? token : undefined
}

/** The query as LiveKit would read it. */
export function queryOf(url: string): URLSearchParams {
  return new URLSearchParams(url.split('?').slice(1).join('?'))
}

/** What a log may hold of a request to the gate, whose query is a secret. */
export function withoutQuery({ method, url, ip }: Pick<FastifyRequest, 'method' | 'url' | 'ip'>) {
  return { method, url: url.split('?')[0], remoteAddress: ip }
}
