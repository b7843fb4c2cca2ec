import { createHmac, timingSafeEqual } from 'node:crypto'
import type { UserActor } from '@stamtafel/domain'
import { COOKIE_PREFIX } from './auth.ts'

export interface UserFinderOptions {
  readonly publicUrl: string
  readonly secret: string
  readonly findUserActor: (session: { readonly token: string }) => Promise<UserActor | undefined>
}

/** Tells who is signed in from the cookie that better-auth has set, with one query and without loading better-auth. */
export function createUserFinder({ publicUrl, secret, findUserActor }: UserFinderOptions) {
  const name = sessionCookie(publicUrl)
  return async (cookieHeader: string | undefined): Promise<UserActor | undefined> => {
    const value = cookieHeader && cookieIn(cookieHeader, name)
    const token = value && unsign(value, secret)
    return token ? findUserActor({ token }) : undefined
  }
}

/** The name of the cookie that holds a user's session. */
function sessionCookie(publicUrl: string): string {
  return `${publicUrl.startsWith('https:') ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`
}

/** The header is read here, for a live stream asks with nothing but it. */
function cookieIn(header: string, name: string): string | undefined {
  const found = header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
  try {
    return found && decodeURIComponent(found.slice(name.length + 1))
  } catch {
    return undefined
  }
}

/** A cookie is `<token>.<base64 of HMAC-SHA256>`; undefined unless the signature is ours. */
function unsign(value: string, secret: string): string | undefined {
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const ours = createHmac('sha256', secret).update(token).digest()
  const theirs = Buffer.from(value.slice(dot + 1), 'base64')
  return theirs.length === ours.length && timingSafeEqual(theirs, ours) ? token : undefined
}
