import {
  giveHostStageCommand,
  giveSessionCommand,
  giveStageCommand,
  listHostStages,
  listPeopleAtStage,
  seeStage,
} from '@stamtafel/contracts'
import type { Stages } from '@stamtafel/use-cases'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { presentInstants } from '../../present-instants.ts'

export interface StageRoutesOptions {
  readonly stages: Stages
}

/** What people at a stage see and say, and what hosts do with it. */
export const stageRoutes: FastifyPluginAsyncZod<StageRoutesOptions> = async (app, { stages }) => {
  app.route({
    ...seeStage,
    handler: async (request) =>
      presentInstants(await stages.see(await app.attendeeOf(request), request.params)),
  })
  app.route({
    ...giveStageCommand,
    handler: async (request) => {
      const input = { ...request.params, ...request.body }
      return presentInstants(await stages.giveCommand(await app.attendeeOf(request), input))
    },
  })
  app.route({
    ...listHostStages,
    handler: async (request) =>
      presentInstants(await stages.listHosted(await app.userOf(request), request.params)),
  })
  app.route({
    ...listPeopleAtStage,
    handler: async (request) =>
      stages.listPeople(await app.userOf(request), { ...request.params, ...request.query }),
  })
  app.route({
    ...giveHostStageCommand,
    handler: async (request) => {
      const input = { ...request.params, ...request.body }
      return presentInstants(await stages.giveHostCommand(await app.userOf(request), input))
    },
  })
  app.route({
    ...giveSessionCommand,
    handler: async (request) => {
      const input = { ...request.params, ...request.body }
      return presentInstants(await stages.giveSessionCommand(await app.userOf(request), input))
    },
  })
}
