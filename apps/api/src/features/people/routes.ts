import {
  blockPerson,
  keepInTouch,
  liftBlock,
  listBlocks,
  listPeopleMet,
  reportChatMessage,
  reportPerson,
  writeNote,
} from '@stamtafel/contracts'
import type { People } from '@stamtafel/use-cases'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentInstants } from '../../present-instants.ts'

export interface PeopleRoutesOptions {
  readonly people: People
}

/** Whom one has met, what one keeps of them, and the acts against them. */
export const peopleRoutes: FastifyPluginAsyncZod<PeopleRoutesOptions> = async (app, { people }) => {
  app.route({
    ...listPeopleMet,
    handler: async (request) =>
      presentInstants(await people.listPeopleMet(await app.attendeeOf(request), request.params)),
  })
  app.route({
    ...writeNote,
    handler: async (request, reply) => {
      const input = { ...request.params, ...request.body }
      return done(reply, people.writeNote(await app.attendeeOf(request), input))
    },
  })
  app.route({
    ...keepInTouch,
    handler: async (request, reply) => {
      const input = { ...request.params, ...request.body }
      return done(reply, people.keepInTouch(await app.attendeeOf(request), input))
    },
  })
  app.route({
    ...blockPerson,
    handler: async (request, reply) =>
      done(reply, people.block(await app.attendeeOf(request), request.params)),
  })
  app.route({
    ...reportPerson,
    handler: async (request, reply) => {
      const input = { ...request.params, ...request.body }
      return done(reply, people.report(await app.attendeeOf(request), input))
    },
  })
  app.route({
    ...reportChatMessage,
    handler: async (request, reply) => {
      const input = { ...request.params, ...request.body }
      return done(reply, people.reportMessage(await app.attendeeOf(request), input))
    },
  })
  app.route({
    ...listBlocks,
    handler: async (request) =>
      presentInstants(await people.listBlocks(await app.attendeeOf(request), request.params)),
  })
  app.route({
    ...liftBlock,
    handler: async (request, reply) =>
      done(reply, people.liftBlock(await app.attendeeOf(request), request.params)),
  })
}

async function done(reply: FastifyReply, work: Promise<void>): Promise<null> {
  await work
  reply.code(204)
  return null
}
