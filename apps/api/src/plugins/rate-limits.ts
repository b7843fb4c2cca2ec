import rateLimit from '@fastify/rate-limit'
import { DomainError, normaliseAddress } from '@stamtafel/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { attendeeCookie, eventIdOf } from './actors.ts'

const MINUTE = 60_000
const QUARTER = 15 * MINUTE

interface Subject {
  readonly field: 'email' | 'secret'
  readonly perQuarter: number
  /** Counts each IP address and each path below the route apart, so that nobody uses up what another may do. */
  readonly isPerIpAndPath?: boolean
}

interface Tight {
  readonly perMinuteAndIp: number
  /** The part of the body that may not be tried for ever. */
  readonly subject?: Subject
}

/** Everybody behind one office's address together; what one person does is far below it. */
const PER_MINUTE_AND_IP = 18_000

const TIGHT: Readonly<Record<string, Tight>> = {
  '/api/setup': { perMinuteAndIp: 10 },
  '/api/public-events/:slug/registrations': {
    perMinuteAndIp: 120,
    subject: { field: 'email', perQuarter: 5 },
  },
  '/api/attendee-sessions': { perMinuteAndIp: 300, subject: { field: 'secret', perQuarter: 60 } },
  '/api/attendee-sessions/codes': { perMinuteAndIp: 60, subject: { field: 'secret', perQuarter: 10 } },
  '/api/auth/*': { perMinuteAndIp: 60, subject: { field: 'email', perQuarter: 15, isPerIpAndPath: true } },
}

/** What one browser of one attendee may ask for; an honest page asks some ten times a round at most. */
const PER_MINUTE_AND_SESSION: Readonly<Record<string, number>> = {
  '/api/events/:eventId/speed-dates/:speedDateId/signs': 120,
}

export interface RateLimitsOptions {
  readonly publicUrl: string
  /** Multiplies every limit, for benches and rehearsals. */
  readonly factor: number
}

type Limiter = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** By whom or about what a request is; an empty one is not counted. */
type KeyOf = (request: FastifyRequest) => string

/** Slows down who asks too much, by IP address, by session and by what they ask about; each process counts for itself. */
export const rateLimits = fp<RateLimitsOptions>(
  async (app, { factor, publicUrl }) => {
    await app.register(rateLimit, { global: false, cache: 20_000 })

    function limiter(max: number, timeWindow: number, keyOf?: KeyOf): Limiter {
      const limit = app.createRateLimit({
        max: Math.ceil(max * factor),
        timeWindow,
        ...(keyOf && { keyGenerator: keyOf }),
      })
      return async (request, reply) => {
        if (keyOf?.(request) === '') return
        const result = await limit(request)
        if (result.isAllowed || !result.isExceeded) return
        reply.header('retry-after', result.ttlInSeconds)
        throw new DomainError('request.too-many', `More than ${max} in ${timeWindow} ms`)
      }
    }

    const generous = limiter(PER_MINUTE_AND_IP, MINUTE)
    const byIp = new Map<string, Limiter>()
    const bySubject = new Map<string, Limiter>()
    const bySession = new Map<string, Limiter>()
    for (const [url, { perMinuteAndIp, subject }] of Object.entries(TIGHT)) {
      byIp.set(url, limiter(perMinuteAndIp, MINUTE))
      if (subject) bySubject.set(url, limiter(subject.perQuarter, QUARTER, keyAbout(subject)))
    }
    for (const [url, most] of Object.entries(PER_MINUTE_AND_SESSION)) {
      bySession.set(url, limiter(most, MINUTE, keyOfSession(publicUrl)))
    }

    app.addHook('onRequest', async (request, reply) => {
      await generous(request, reply)
      if (request.method !== 'GET') await byIp.get(request.routeOptions.url ?? '')?.(request, reply)
    })
    app.addHook('preHandler', async (request, reply) => {
      await bySubject.get(request.routeOptions.url ?? '')?.(request, reply)
      await bySession.get(request.routeOptions.url ?? '')?.(request, reply)
    })
  },
  { name: 'rate-limits' },
)

function keyAbout({ field, isPerIpAndPath = false }: Subject): KeyOf {
  return ({ body, ip, params }) => {
    const subject = subjectOf(body, field)
    return isPerIpAndPath && subject !== '' ? JSON.stringify([ip, params, subject]) : subject
  }
}

function keyOfSession(publicUrl: string): KeyOf {
  return ({ cookies, params }) => cookies[attendeeCookie(eventIdOf(params), publicUrl)] ?? ''
}

/** What a request is about, in one spelling; empty where it says nothing about it. */
function subjectOf(body: unknown, field: string): string {
  if (typeof body !== 'object' || body === null) return ''
  const value: unknown = Object.getOwnPropertyDescriptor(body, field)?.value
  if (typeof value !== 'string') return ''
  return field === 'email' ? normaliseAddress(value) : value
}
