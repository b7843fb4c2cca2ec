import type { Problem } from '@stamtafel/contracts'

type Failure = Pick<Problem, 'code' | 'status' | 'retry' | 'requestId' | 'faults' | 'facts'> & {
  readonly retryAfterSeconds?: number | undefined
}

/** A call that did not succeed: translate it by code, quote the request id to whoever helps. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: Failure['code']
  /** 0 when the server was not reached at all. */
  readonly status: number
  readonly retry: Failure['retry']
  readonly requestId: string
  readonly faults: NonNullable<Failure['faults']>
  readonly facts: NonNullable<Failure['facts']>
  readonly retryAfterSeconds: number | undefined

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.code} (${failure.status}, request ${failure.requestId})`, options)
    this.code = failure.code
    this.status = failure.status
    this.retry = failure.retry
    this.requestId = failure.requestId
    this.faults = failure.faults ?? []
    this.facts = failure.facts ?? {}
    this.retryAfterSeconds = failure.retryAfterSeconds
  }
}

/** What stands between us and the server may answer too, and does not speak our problems. */
export async function errorFrom(response: Response): Promise<ApiError> {
  const { status, headers } = response
  const retryAfter = Number.parseInt(headers.get('retry-after') ?? '', 10)
  const retryAfterSeconds = Number.isNaN(retryAfter) ? undefined : retryAfter
  if (!headers.get('content-type')?.startsWith('application/problem+json')) {
    const requestId = headers.get('x-request-id') ?? 'unknown'
    const code = [502, 503, 504].includes(status) ? 'server.unavailable' : 'server.failed'
    return new ApiError({ code, status, retry: 'after', requestId, retryAfterSeconds })
  }
  const problem: Problem = await response.json()
  return new ApiError({ ...problem, retryAfterSeconds })
}

/** For a call that got no answer; whether it took effect is not known, so repeat it with the same key. */
export function unreachable(cause: unknown): ApiError {
  const failure = { code: 'server.unavailable', status: 0, retry: 'after', requestId: 'none' } as const
  return new ApiError(failure, { cause })
}
