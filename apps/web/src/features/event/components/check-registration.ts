import type { BrowserTextKey } from '@stamtafel/texts/browser'
import type { RegistrationInput } from '../types.ts'

type Fault = Extract<
  BrowserTextKey,
  'register.name.missing' | 'register.email.missing' | 'register.email.broken'
>

/** What is missing, by field, as the key of a sentence; the server has the last word about addresses. */
export function checkRegistration({
  name,
  email,
}: RegistrationInput): Partial<Record<'name' | 'email', Fault>> {
  return {
    ...(name.trim() === '' && { name: 'register.name.missing' as const }),
    ...(email.trim() === '' && { email: 'register.email.missing' as const }),
    ...(email.trim() !== '' &&
      !/^\S+@\S+\.\S+$/.test(email.trim()) && { email: 'register.email.broken' as const }),
  }
}
