import { errorFrom } from '@stamtafel/client'

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

/** These paths are not in the contract, for the library that keeps the accounts names them. */
async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw await errorFrom(response)
}
