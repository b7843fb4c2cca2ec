import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Secrets } from './deps.ts'

/** Secrets from the system's source of randomness; SHA-256 serves as they are random themselves, and never chosen by people. */
export function makeSecrets(): Secrets {
  return {
    secret,
    roomName: secret,
    code: () => String(randomInt(1_000_000)).padStart(6, '0'),
    hash: (text) => createHash('sha256').update(text).digest('base64url'),
  }
}

function secret(): string {
  return randomBytes(20).toString('base64url')
}
