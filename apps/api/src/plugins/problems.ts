import { STATUS_CODES } from 'node:http'
import type { Problem } from '@stamtafel/contracts'
import { DomainError, ERRORS, type ErrorCode } from '@stamtafel/domain'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

const RETRY_SECONDS = 5

/** What Fastify itself says, by its own codes; whatever else it refuses is malformed. */
const FASTIFY_CODES: ReadonlyMap<string, ErrorCode> = new Map([
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'request.too-large'],
  ['FST_ERR_RATE_LIMIT', 'request.too-many'],
])

export interface ProblemsOptions {
  /** Says of an error whether it means that the database cannot be reached. */
  readonly isUnreachable: (error: unknown) => boolean
}

/** Turns every failure into `application/problem+json`, and keeps to itself what is ours to repair. */
export const problems = fp<ProblemsOptions>(
  async (app, { isUnreachable }) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id)
    })
    app.setErrorHandler<FastifyError>(async (error, request, reply) => {
      const problem = present(error, request, isUnreachable)
      if (problem.code === 'server.failed') request.log.error(error)
      else if (problem.status >= 500) request.log.warn({ code: problem.code }, 'request.failed')
      return sendProblem(reply, problem)
    })
  },
  { name: 'problems' },
)

/** Answers what Fastify refuses before any route is found, such as an address that cannot be read. */
export function refuseUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(
    reply,
    present(error, request, () => false),
  )
}

function sendProblem(reply: FastifyReply, problem: Problem) {
  const isWaitedFor = problem.retry === 'after' && [429, 503].includes(problem.status)
  if (isWaitedFor && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_SECONDS)
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

function present(
  error: FastifyError,
  { id: requestId }: FastifyRequest,
  isUnreachable: (error: unknown) => boolean,
): Problem {
  const code = codeOf(error, isUnreachable)
  const { status, retry } = ERRORS[code]
  const faults = faultsOf(error)
  const facts = error instanceof DomainError ? error.facts : undefined
  return {
    type: `urn:stamtafel:${code}`,
    title: STATUS_CODES[status] ?? code,
    status,
    code,
    retry,
    requestId,
    ...(faults && { faults }),
    ...(facts && { facts }),
  }
}

function codeOf(error: FastifyError, isUnreachable: (error: unknown) => boolean): ErrorCode {
  if (error instanceof DomainError) return error.code
  if (isUnreachable(error)) return 'server.unavailable'
  const isTheirs = error.statusCode !== undefined && error.statusCode < 500
  return FASTIFY_CODES.get(error.code) ?? (isTheirs ? 'request.malformed' : 'server.failed')
}

function faultsOf(error: FastifyError): Problem['faults'] {
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined
  return error.validation.map(({ instancePath, message = '' }) => ({ path: instancePath, message }))
}
