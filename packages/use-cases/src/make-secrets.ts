import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import type { Secrets } from './deps.ts'

interface SecretsOptions {
  /** The same in every process that stores codes or compares them; without it a process does neither. */
  readonly codeKey?: string
}

/** Secrets from the system's source of randomness; SHA-256 serves as they are random themselves, and never chosen by people. */
export function makeSecrets({ codeKey }: SecretsOptions = {}): Secrets {
  return {
    secret,
    roomName: secret,
    code: () => String(randomInt(1_000_000)).padStart(6, '0'),
    hash: (text) => createHash('sha256').update(text).digest('base64url'),
    hashCode: (text) => {
      if (codeKey === undefined) throw new Error('A process without a key for codes handles none')
      // The prefix keeps it apart from whatever else the key signs.
      return createHmac('sha256', codeKey).update(`attendee-code.${text}`).digest('base64url')
    },
  }
}

function secret(): string {
  return randomBytes(20).toString('base64url')
}
