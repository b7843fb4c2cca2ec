import swagger from '@fastify/swagger'
import fp from 'fastify-plugin'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** Gathers the OpenAPI document from the routes that are registered after it. */
export const openapi = fp(
  async (app) => {
    await app.register(swagger, {
      openapi: { openapi: '3.1.0', info: { title: 'Stamtafel', version: '0' } },
      transform: jsonSchemaTransform,
    })
  },
  { name: 'openapi' },
)
