import { ApiError } from '@stamtafel/client'
import type { ErrorCode } from '@stamtafel/domain'

/** Has a code mailed to an address; an address that nobody knows gets the same answer and no mail. */
export function requestCode(email: string): Promise<void> {
  return post('/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' })
}

/** Signs in with a mailed code. */
export function signIn({ email, code }: { readonly email: string; readonly code: string }): Promise<void> {
  return post('/api/auth/sign-in/email-otp', { email, otp: code })
}

export function signOut(): Promise<void> {
  return post('/api/auth/sign-out', {})
}

/** What the library that keeps the accounts calls our codes. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  INVALID_OTP: 'code.wrong',
  OTP_EXPIRED: 'code.expired',
  TOO_MANY_ATTEMPTS: 'code.exhausted',
}

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return
  const answer: { code?: string } = await response.json().catch(() => ({}))
  const { status } = response
  const code = CODES[answer.code ?? ''] ?? (status === 429 ? 'request.too-many' : 'server.failed')
  throw new ApiError({ code, status, retry: 'now', requestId: response.headers.get('x-request-id') ?? '' })
}
