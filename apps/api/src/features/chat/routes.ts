import {
  listChat,
  listHostChat,
  postChat,
  removeChatMessage,
  takeChatMessageBack,
} from '@stamtafel/contracts'
import { CHAT_WINDOW_SECONDS, DomainError, MOST_CHAT_MESSAGES } from '@stamtafel/domain'
import type { Chat } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

export interface ChatRoutesOptions {
  readonly chat: Chat
}

interface Settings {
  readonly app: { readonly rateLimitFactor: number }
}

/** What people say to each other in writing, and what hosts take away. */
export const chatRoutes: FastifyPluginAsyncZod<ChatRoutesOptions & Settings> = async (
  app,
  { chat, app: { rateLimitFactor } },
) => {
  const limit = app.createRateLimit({
    max: Math.ceil(MOST_CHAT_MESSAGES * rateLimitFactor),
    timeWindow: CHAT_WINDOW_SECONDS * 1000,
    keyGenerator: (request) => request.speakerId ?? '',
  })
  app.decorateRequest('speakerId', null)
  app.route({
    ...listChat,
    handler: async (request) => {
      const { params, query } = request
      return chat.list(await app.attendeeOf(request), { ...params, ...toSlice(query) })
    },
  })
  app.route({
    ...postChat,
    handler: async (request, reply) => {
      const actor = await app.attendeeOf(request)
      request.speakerId = actor.attendeeId
      const spent = await limit(request)
      if (!spent.isAllowed && spent.isExceeded) {
        reply.header('retry-after', spent.ttlInSeconds)
        throw new DomainError('chat.too-fast', `More than ${MOST_CHAT_MESSAGES} messages at once`)
      }
      return chat.post(actor, { ...request.params, ...request.body })
    },
  })
  app.route({
    ...takeChatMessageBack,
    handler: async (request, reply) => {
      await chat.takeBack(await app.attendeeOf(request), request.params)
      reply.code(204)
      return null
    },
  })
  app.route({
    ...listHostChat,
    handler: async (request) => {
      const { params, query } = request
      return chat.listAsHost(await app.userOf(request), { ...params, ...toSlice(query) })
    },
  })
  app.route({
    ...removeChatMessage,
    handler: async (request, reply) => {
      await chat.remove(await app.userOf(request), request.params)
      reply.code(204)
      return null
    },
  })
}

interface Query {
  readonly channel: string
  readonly before?: string
  readonly after?: string
}

function toSlice({ channel, before, after }: Query) {
  return {
    channel,
    ...(before !== undefined && { before: Number(before) }),
    ...(after !== undefined && { after: Number(after) }),
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is about to say something, for the count of what they say. */
    speakerId: string | null
  }
}
