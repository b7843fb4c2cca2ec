import type { StreamFrame } from '@stamtafel/domain'
import { describe, expect, test } from 'vitest'
import { follow, NOTHING_HEARD } from './follow-stream.ts'

const now = '2026-11-24T12:00:00.000Z'
const heard = { epoch: 'one', sequence: 3, revision: 7 }

describe('a page is behind', () => {
  test('when its stream opens, at first and again, up to the revision of that moment', () => {
    const opened: StreamFrame = {
      type: 'stream.opened',
      protocol: 1,
      epoch: 'two',
      revision: 9,
      now,
      isMediaTab: true,
      sequence: 1,
    }
    expect(follow(NOTHING_HEARD, opened)).toEqual({ epoch: 'two', sequence: 1, revision: 9, isBehind: true })
    expect(follow(heard, opened)).toEqual({ epoch: 'two', sequence: 1, revision: 9, isBehind: true })
  })

  test('when a frame is missing', () => {
    expect(follow(heard, { type: 'event.changed', sequence: 5, revision: 8 })).toMatchObject({
      sequence: 5,
      isBehind: true,
    })
  })

  test('when the heartbeat names a revision that no message has brought', () => {
    const beat: StreamFrame = { type: 'revision.reached', revision: 8, now, sequence: 4 }
    expect(follow(heard, beat)).toMatchObject({ revision: 8, isBehind: true })
  })
})

describe('a page is not behind', () => {
  test('when the next frame says what has changed', () => {
    const changed: StreamFrame = { type: 'table.changed', tableId: 't', sequence: 4, revision: 8 }
    expect(follow(heard, changed)).toEqual({ epoch: 'one', sequence: 4, revision: 8, isBehind: false })
  })

  test('when the heartbeat names a revision that a message has brought', () => {
    const beat: StreamFrame = { type: 'revision.reached', revision: 7, now, sequence: 4 }
    expect(follow(heard, beat)).toMatchObject({ revision: 7, isBehind: false })
  })

  test('when a message comes late with an older revision', () => {
    const late: StreamFrame = { type: 'event.changed', sequence: 4, revision: 5 }
    expect(follow(heard, late)).toMatchObject({ revision: 7, isBehind: false })
  })
})
