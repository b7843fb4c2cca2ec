import type { FastifyServerOptions } from 'fastify'

type LoggerOptions = Exclude<NonNullable<FastifyServerOptions['logger']>, boolean>

/** What is logged, and above all what is not: queries, headers, bodies and the values in a failed statement. */
export function logOptions(level: string): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      req: ({ method, url }) => ({ method, path: url.split('?')[0] }),
      res: ({ statusCode }) => ({ statusCode }),
      err: describeError,
    },
    redact: { paths: ['req.headers', 'res.headers', '*.token', '*.secret', '*.cookie', '*.authorization'] },
  }
}

interface DescribedError {
  readonly [part: string]: unknown
  readonly type: string
  readonly message: string
  readonly stack: string
}

/** An error without the values that a query was given, which drizzle writes behind the statement. */
export function describeError(error: Error): DescribedError {
  const { name, message, stack = '', cause } = error
  return {
    type: name,
    message: message.split('\nparams:')[0] ?? '',
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...('code' in error && { code: String(error.code) }),
    ...(cause instanceof Error && { cause: describeError(cause) }),
  }
}
