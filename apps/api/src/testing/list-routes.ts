import type { FastifyInstance } from 'fastify'

/** Every route of an app, hidden ones included, read from the tree that Fastify prints. */
export function listRoutes(app: FastifyInstance): string[] {
  const above: string[] = []
  return app
    .printRoutes()
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', segment = '', methods = ''] = /^(.*?)[├└]── (.*?)(?: \((.*)\))?$/.exec(line) ?? []
      const depth = indent.length / 4
      above[depth] = `${above[depth - 1] ?? ''}${segment}`
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD')
        .map((method) => `${method} ${above[depth]}`)
    })
}
