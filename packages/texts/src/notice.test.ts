import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { event as english } from './en/event.ts'
import { event as dutch } from './nl/event.ts'
import { NOTICE_VERSION } from './notice.ts'

/** What each version said. A line that stands here stays: words that change come with a new version, below. */
const SAID: Readonly<Record<string, string>> = {
  '2026-11-24': '1153ec4a078e4494612c6471eb97f9ae17bee0b65f2e67aaffe71f0c1ed93d53',
}

test('the notice says what its version has said from the first', () => {
  expect(SAID[NOTICE_VERSION], 'New words need a new NOTICE_VERSION and a line in SAID').toBe(
    fingerprint([english['notice.registration'], dutch['notice.registration']]),
  )
})

test('the version in force is the newest', () => {
  expect(Object.keys(SAID).toSorted().at(-1)).toBe(NOTICE_VERSION)
})

function fingerprint(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex')
}
