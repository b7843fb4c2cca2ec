import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSecrets } from './secrets.ts'

test('secrets are made once, and read again by their owner only', () => {
  const directory = mkdtempSync(join(tmpdir(), 'secrets-'))
  const secrets = openSecrets(directory)
  expect(openSecrets(directory)).toEqual(secrets)
  expect(new Set(Object.values(secrets)).size).toBe(6)
  expect(secrets.livekitSecret.length).toBeGreaterThanOrEqual(32)
  expect(statSync(join(directory, 'secrets.json')).mode & 0o777).toBe(0o600)
  rmSync(directory, { recursive: true })
})
