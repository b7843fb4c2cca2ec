import type { Database } from '@stamtafel/db'
import { createFakeJobs } from '@stamtafel/jobs'
import { createFakeLive } from '@stamtafel/live'
import { createFakeMedia, createFakeMediaTokens } from '@stamtafel/media'
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { createClock } from './clock.ts'

/** All that a use case may reach for, with fakes for what is not Postgres. */
export function createTestDeps(db: Database) {
  const clock = createClock()
  const logged: { readonly facts: Readonly<Record<string, unknown>>; readonly message: string }[] = []
  const note = (facts: Readonly<Record<string, unknown>>, message: string) =>
    void logged.push({ facts, message })
  return {
    db,
    clock,
    logged,
    jobs: createFakeJobs(),
    live: createFakeLive(),
    media: createFakeMedia({ now: clock.now }),
    mediaTokens: createFakeMediaTokens({ now: clock.now }),
    now: clock.now,
    publicUrl: 'http://stamtafel.test',
    log: { info: note, warn: note },
    secrets: {
      secret,
      roomName: secret,
      code: () => String(randomInt(1_000_000)).padStart(6, '0'),
      hash: (text: string) => createHash('sha256').update(text).digest('base64url'),
      hashCode: (text: string) => createHmac('sha256', 'a key of tests').update(text).digest('base64url'),
    },
  }
}

export type TestDeps = ReturnType<typeof createTestDeps>

function secret(): string {
  return randomBytes(20).toString('base64url')
}
