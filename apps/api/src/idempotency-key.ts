import { DomainError } from '@stamtafel/domain'
import type { FastifyRequest } from 'fastify'

/** The key by which a client may repeat a creating call; undefined where it sends none. */
export function idempotencyKeyOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && /^[\x21-\x7e]{8,128}$/.test(key)) return key
  throw new DomainError('request.malformed', 'The idempotency key cannot be read')
}
