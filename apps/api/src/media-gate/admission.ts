import { DomainError } from '@stamtafel/domain'
import type { FastifyRequest } from 'fastify'
import { readToken } from './token.ts'

/** Whom a token names, or why it names nobody. */
type TokenCheck =
  | {
      readonly isValid: true
      readonly identity: string
      readonly room: string
      readonly canPublish: boolean
      readonly tokenId?: string
    }
  | { readonly isValid: false; readonly fault: string }

export interface AdmissionRules {
  /** The origin of our pages; a request from another one is refused, one without origin is not a browser's. */
  readonly publicOrigin: string
  /** Checks signature and expiry, without leeway. */
  readonly verifyToken: (token: string) => Promise<TokenCheck>
  /** Says whether the person may be in that media room at this moment with as much as the token gives, and is not banned. */
  readonly isAdmitted: (asked: Pick<Admission, 'identity' | 'room' | 'canPublish'>) => Promise<boolean>
}

/** A token that was checked, and for whom and where it is. */
export interface Admission {
  readonly token: string
  readonly identity: string
  readonly room: string
  readonly canPublish: boolean
  readonly tokenId: string | undefined
}

/** Admits the request or fails; the token alone never suffices. */
export async function readAdmission(request: FastifyRequest, rules: AdmissionRules): Promise<Admission> {
  const { origin } = request.headers
  if (origin !== undefined && origin !== rules.publicOrigin) {
    throw new DomainError('request.foreign-origin', 'The gate serves our own pages only')
  }
  const token = readToken(request)
  if (token === undefined) return refuse(request, { reason: 'missing' })
  const check = await rules.verifyToken(token)
  if (!check.isValid) return refuse(request, { reason: check.fault })
  const { identity, room, canPublish, tokenId } = check
  const admission = { token, identity, room, canPublish, tokenId }
  await admitAgain(request, admission, rules)
  return admission
}

/**
 * Fails when the person may not be in the room (any more), or has come down from its stage.
 *
 * Asked once more when LiveKit has let them in: someone who is put out in between was not there yet to be removed.
 */
export async function admitAgain(request: FastifyRequest, admission: Admission, rules: AdmissionRules) {
  const { identity, room, tokenId } = admission
  if (await rules.isAdmitted(admission)) return
  refuse(request, { reason: 'not-admitted', attendeeId: identity, room, tokenId })
}

function refuse(
  request: FastifyRequest,
  facts: { readonly reason: string; readonly [fact: string]: unknown },
): never {
  request.log.info(facts, 'media-gate.refused')
  throw new DomainError('permission.denied', `The token opens nothing: ${facts.reason}`)
}
