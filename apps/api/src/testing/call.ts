import * as contracts from '@stamtafel/contracts'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { PUBLIC_URL } from './build-test-app.ts'

export interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly querystring?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** Every route that the contract names. */
export const ROUTES = Object.values(contracts).flatMap((value) => ('method' in value ? [value] : []))

/** Asks for a route as a page of ours would, with these cookies; a text as the body is sent as it is. */
export async function call(
  app: FastifyInstance,
  { method, url }: Pick<(typeof ROUTES)[number], 'method' | 'url'>,
  { params = {}, querystring, body, cookie }: Asked & { readonly cookie: string },
) {
  const path = url.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const request: InjectOptions = {
    method,
    url: `/api${path}`,
    ...(querystring && { query: { ...querystring } }),
    headers: {
      origin: PUBLIC_URL,
      ...(cookie && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(payload !== undefined && { payload }),
  }
  return app.inject(request)
}

/** The key of a route in the access table. */
export function keyOf({ method, url }: Pick<(typeof ROUTES)[number], 'method' | 'url'>): string {
  return `${method} ${url}`
}
