import type { z } from 'zod'

/** One operation over HTTP, as Fastify, the OpenAPI document and the typed client all read it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: `/${string}`
  readonly schema: {
    readonly operationId: string
    readonly tags: readonly string[]
    readonly params?: z.ZodType
    readonly querystring?: z.ZodType
    readonly body?: z.ZodType
    readonly response: Readonly<Record<number | '4xx', z.ZodType>>
  }
}

type Part = 'params' | 'querystring' | 'body'
type Success = 200 | 201 | 202 | 204

/** Keeps the literal types of a route, so that its key, request and answer can be told from it. */
export function defineRoute<const R extends Route>(route: R): R {
  return route
}

/** What a caller of the route must send: the parts that its schema names, and no others. */
export type RequestOf<R extends Route> = {
  readonly [P in Extract<keyof R['schema'], Part>]: z.input<NonNullable<R['schema'][P]>>
}

/** What a caller gets when all went well. */
export type AnswerOf<R extends Route> = {
  [S in keyof R['schema']['response']]: S extends Success ? z.output<R['schema']['response'][S]> : never
}[keyof R['schema']['response']]
