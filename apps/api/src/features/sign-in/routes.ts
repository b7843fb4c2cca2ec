import { DomainError, normaliseAddress } from '@stamtafel/domain'
import type { Accounts } from '@stamtafel/use-cases'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { atLeast, UNTELLING_MS } from '../../at-least.ts'
import type { Auth } from '../../auth/auth.ts'
import { takeOver, toRequest } from './bridge.ts'

export interface SignInRoutesOptions {
  readonly auth: () => Promise<Auth>
  readonly accounts: Pick<Accounts, 'takeCodeTurn'>
  readonly app: { readonly publicUrl: string }
  /** How long an answer takes at least; shorter in tests. */
  readonly untellingMs?: number
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

const Address = z.string().trim().max(254).pipe(z.email()).transform(normaliseAddress)
const Asking = z.strictObject({ email: Address, type: z.literal('sign-in') })
const Trying = z.strictObject({ email: Address, otp: z.string().regex(/^\d{6}$/) })

/** Sign-in by mailed code: three of better-auth's routes, in its paths and our words; the others are not there. */
export const signInRoutes: FastifyPluginAsyncZod<SignInRoutesOptions> = async (app, options) => {
  const { auth, accounts, untellingMs = UNTELLING_MS } = options
  const { publicUrl } = options.app

  async function ask(request: FastifyRequest, reply: FastifyReply, body: z.output<typeof Asking>) {
    const { email: address } = body
    // Whoever has had too many codes is told what everybody is told.
    if (await accounts.takeCodeTurn({ address, from: request.ip })) {
      const { handle, leaveDecoy } = await auth()
      await takeOver(await handle(toRequest(request, publicUrl, body)), reply)
      await leaveDecoy(address)
    }
    return { success: true }
  }

  async function enter(request: FastifyRequest, reply: FastifyReply, body: z.output<typeof Trying>) {
    const { handle, triesLeft } = await auth()
    const response = await handle(toRequest(request, publicUrl, body))
    try {
      await takeOver(response, reply)
    } catch (error) {
      throw wrongCode(error, await triesLeft(body.email))
    }
    return { success: true }
  }

  const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
    [
      'email-otp/send-verification-otp',
      async (request, reply) => atLeast(untellingMs, ask(request, reply, read(Asking, request))),
    ],
    [
      'sign-in/email-otp',
      async (request, reply) => atLeast(untellingMs, enter(request, reply, read(Trying, request))),
    ],
    [
      'sign-out',
      async (request, reply) => {
        await takeOver(await (await auth()).handle(toRequest(request, publicUrl)), reply)
        return { success: true }
      },
    ],
  ])

  app.route({
    method: 'POST',
    url: '/auth/*',
    schema: { hide: true },
    handler: async (request, reply) => {
      const { '*': path } = z.object({ '*': z.string() }).parse(request.params)
      const handle = handlers.get(path)
      if (!handle) throw new DomainError('route.not-found', 'Not one of the three')
      reply.header('cache-control', 'no-store')
      return reply.send(await handle(request, reply))
    },
  })
}

function read<S extends z.ZodType>(schema: S, { body }: FastifyRequest): z.output<S> {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw new DomainError('request.malformed', 'The body of a sign-in cannot be read')
}

/** A wrong code says how many tries are left; the one that used up the last says so. */
function wrongCode(error: unknown, attemptsLeft: number | undefined): unknown {
  if (!(error instanceof DomainError) || error.code !== 'code.wrong' || attemptsLeft === undefined)
    return error
  if (attemptsLeft === 0) return new DomainError('code.exhausted', 'All tries are used up')
  return new DomainError('code.wrong', error.message, { facts: { attemptsLeft } })
}
