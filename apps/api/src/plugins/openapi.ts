import swagger from '@fastify/swagger'
import * as contracts from '@stamtafel/contracts'
import fp from 'fastify-plugin'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** Gathers the OpenAPI document from the routes that are registered after it. */
export const openapi = fp(
  async (app) => {
    const schemaRegistry = namedSchemas()
    const withComponents = createJsonSchemaTransformObject({ schemaRegistry })
    await app.register(swagger, {
      openapi: { openapi: '3.1.0', info: { title: 'Stamtafel', version: '0' } },
      transform: createJsonSchemaTransform({ schemaRegistry }),
      transformObject: (document) => {
        const described = withComponents(document)
        if ('components' in described) dropInputs(described.components?.schemas ?? {})
        return described
      },
    })
  },
  { name: 'openapi' },
)

/** What the contract exports by name is described once, and referred to. */
function namedSchemas() {
  const registry = z.registry<{ id: string }>()
  // In one order everywhere, for a bundler keeps the names of a module in another than Node.
  const named = Object.entries(contracts).toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [id, value] of named) {
    if (value instanceof z.ZodObject || value instanceof z.ZodDiscriminatedUnion) registry.add(value, { id })
  }
  return registry
}

/** What has a name is only ever answered, never sent. */
function dropInputs(schemas: Record<string, unknown>): void {
  for (const name of Object.keys(schemas)) if (name.endsWith('Input')) delete schemas[name]
}
