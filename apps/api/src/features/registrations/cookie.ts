import type { CookieSerializeOptions } from '@fastify/cookie'
import { SESSION_DAYS } from '@stamtafel/use-cases'
import { attendeeCookie } from '../../plugins/actors.ts'

/** More events than these nobody has open in one browser. */
const MOST_COOKIES = 50

/** The cookie of an attendee's session: no script reads it, and no other site sends it along. */
export function attendeeCookieOptions({ publicUrl }: { readonly publicUrl: string }): CookieSerializeOptions {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: SESSION_DAYS * 24 * 60 * 60,
  }
}

/** The secrets of all events that this browser has open, for a link does not say of which event it is. */
export function heldSecretsIn(
  cookies: Readonly<Record<string, string | undefined>>,
  publicUrl: string,
): string[] {
  const prefix = attendeeCookie('', publicUrl)
  return Object.entries(cookies)
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([, value]) => value ?? [])
    .slice(0, MOST_COOKIES)
}
