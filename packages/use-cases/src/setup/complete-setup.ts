import { timingSafeEqual } from 'node:crypto'
import { hasOrganisation, insertOrganisation, lockOrganisations, transact } from '@stamtafel/db'
import { DomainError, normaliseAddress, type Locale } from '@stamtafel/domain'
import type { Deps } from '../deps.ts'

export type SetupDeps = Pick<Deps, 'db' | 'secrets'> & {
  /** What the link of the first start carries; without it nobody sets anything up. */
  readonly setupSecret: string | undefined
}

export interface SetupForm {
  readonly secret: string
  readonly organisationName: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
}

/** Says whether the link of the first start still opens something. */
export async function seeSetup({ db, setupSecret }: SetupDeps): Promise<{ readonly isOpen: boolean }> {
  return { isOpen: setupSecret !== undefined && !(await hasOrganisation(db)) }
}

/** Founds the one organisation; whoever comes second, or with another secret, cannot tell which of the two it was. */
export async function completeSetup(
  deps: SetupDeps,
  { secret, email, ...founding }: SetupForm,
): Promise<{ readonly organisationId: string }> {
  if (!isSetupSecret(deps, secret)) throw new DomainError('setup.closed', 'Wrong secret, or none to be right')
  return transact(deps.db, async (tx) => {
    await lockOrganisations(tx)
    if (await hasOrganisation(tx)) throw new DomainError('setup.closed', 'There is an organisation already')
    const organisationId = await insertOrganisation(tx, { ...founding, address: normaliseAddress(email) })
    return { organisationId }
  })
}

/** Hashes have one length, so that the comparison takes the same time whatever was sent. */
function isSetupSecret({ secrets, setupSecret }: SetupDeps, secret: string): boolean {
  if (setupSecret === undefined) return false
  return timingSafeEqual(Buffer.from(secrets.hash(secret)), Buffer.from(secrets.hash(setupSecret)))
}
