import { DomainError } from '@stamtafel/domain'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

export interface OriginCheckOptions {
  readonly publicUrl: string
}

/**
 * Lets nobody else's page act in a person's name: what changes something, or opens a stream, must come from ours.
 *
 * Who sends neither origin nor cookie is no browser and acts in nobody's name.
 */
export const originCheck = fp<OriginCheckOptions>(
  async (app, { publicUrl }) => {
    const { origin: ours } = new URL(publicUrl)
    app.addHook('onRequest', async (request) => {
      if (isReading(request) || isOurs(request, ours)) return
      throw new DomainError('request.foreign-origin', `Origin ${request.headers.origin ?? 'missing'}`)
    })
  },
  { name: 'origin-check' },
)

function isReading({ method, headers }: FastifyRequest): boolean {
  return READING.has(method) && headers.upgrade === undefined
}

function isOurs({ headers }: FastifyRequest, ours: string): boolean {
  const site = headers['sec-fetch-site']
  if (headers.origin !== undefined) return headers.origin === ours
  if (site !== undefined) return site === 'same-origin'
  return headers.cookie === undefined
}
