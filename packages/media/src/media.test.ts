import { changedPermissions, stagePermissions } from '@stamtafel/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Media } from './media.ts'
import { HARNESSES, type Harness } from './testing/media-harness.ts'

const limits = { emptyTimeoutSeconds: 60, departureTimeoutSeconds: 10 }
const refused = 'The room was not entered'

describe.for(HARNESSES)('rooms by %s', ([, start]) => {
  const { harness, media } = useHarness(start)

  test('a room is made once, however often it is asked for', async () => {
    await media().ensureRoom('coffee', { ...limits, maxParticipants: 4 })
    await media().ensureRoom('coffee', { ...limits, maxParticipants: 2 })
    expect((await media().listRooms()).filter((name) => name === 'coffee')).toHaveLength(1)
  })

  test('a room that is deleted is gone, and deleting it again is fine', async () => {
    await media().ensureRoom('brief', limits)
    await media().deleteRoom('brief')
    await media().deleteRoom('brief')
    expect(await media().listRooms()).not.toContain('brief')
  })

  test('a room that is deleted puts everybody out', async () => {
    await media().ensureRoom('closing', limits)
    await harness().enter('closing', 'noor')
    await media().deleteRoom('closing')
    expect(await media().listParticipants('closing')).toEqual([])
  })

  test('nobody enters a room that was not made, and trying does not make it', async () => {
    await expect(harness().enter('nowhere', 'noor')).rejects.toThrow(refused)
    expect(await media().listRooms()).not.toContain('nowhere')
    expect(await media().listParticipants('nowhere')).toEqual([])
  })

  test('a room takes no more people than its limit', async () => {
    await media().ensureRoom('pair', { ...limits, maxParticipants: 2 })
    await harness().enter('pair', 'noor')
    await harness().enter('pair', 'sam')
    await expect(harness().enter('pair', 'ada')).rejects.toThrow(refused)
  })

  test('a server that does not answer is away, for every operation', async () => {
    await harness().stop()
    const away = { code: 'media.away' }
    await expect(media().ensureRoom('late', limits)).rejects.toMatchObject(away)
    await expect(media().deleteRoom('late')).rejects.toMatchObject(away)
    await expect(media().removeParticipant('late', 'noor')).rejects.toMatchObject(away)
    await expect(media().listParticipants('late')).rejects.toMatchObject(away)
    await expect(media().listRooms()).rejects.toMatchObject(away)
    const permissions = stagePermissions('audience')
    await expect(media().setPermissions('late', 'noor', permissions)).rejects.toMatchObject(away)
    await expect(media().mute('late', 'noor')).rejects.toMatchObject(away)
  })
})

describe.for(HARNESSES)('people in rooms by %s', ([, start]) => {
  const { harness, media } = useHarness(start)

  test('who is in a room is listed by attendee, with the instant of coming in', async () => {
    await media().ensureRoom('table', limits)
    await harness().enter('table', 'noor')
    await harness().enter('table', 'sam')
    const people = await media().listParticipants('table')
    expect(people.map(({ identity }) => identity).toSorted()).toEqual(['noor', 'sam'])
    expect(people.filter(({ participantSid }) => participantSid === '')).toEqual([])
    const anHour = 3_600_000
    expect(people.filter(({ joinedAt }) => Math.abs(Date.now() - joinedAt.getTime()) > anHour)).toEqual([])
  })

  test('someone who comes in twice is listed once, by the later connection', async () => {
    await media().ensureRoom('twice', limits)
    await harness().enter('twice', 'noor')
    const [first] = await media().listParticipants('twice')
    await harness().enter('twice', 'noor')
    const people = await media().listParticipants('twice')
    expect(people).toHaveLength(1)
    expect(people[0]?.participantSid).not.toBe(first?.participantSid)
  })

  test('someone who is put out is no longer listed, and the others stay', async () => {
    await media().ensureRoom('strict', limits)
    await harness().enter('strict', 'noor')
    await harness().enter('strict', 'sam')
    await media().removeParticipant('strict', 'noor')
    await expect.poll(() => identitiesIn(media(), 'strict')).toEqual(['sam'])
  })

  test('putting out someone who is not there is fine, and so is a room that is not there', async () => {
    await media().ensureRoom('empty', limits)
    await expect(media().removeParticipant('empty', 'nobody')).resolves.toBeUndefined()
    await expect(media().removeParticipant('nowhere', 'nobody')).resolves.toBeUndefined()
  })
})

describe.for(HARNESSES)('permissions by %s', ([, start]) => {
  const { harness, media } = useHarness(start)
  const permissionsOf = async (room: string) => (await media().listParticipants(room))[0]?.permissions

  test('whoever comes in may do what their token says', async () => {
    await media().ensureRoom('stage', limits)
    await harness().enter('stage', 'noor', stagePermissions('audience'))
    expect(await permissionsOf('stage')).toEqual({ sources: [], isHidden: true })
  })

  test('somebody who watches comes on stage, and down again, without coming in anew', async () => {
    await media().ensureRoom('up', limits)
    await harness().enter('up', 'noor', stagePermissions('audience'))
    await media().setPermissions('up', 'noor', changedPermissions('invited', 'on-stage'))
    await expect.poll(() => permissionsOf('up')).toEqual(stagePermissions('on-stage'))
    await media().setPermissions('up', 'noor', changedPermissions('on-stage', 'audience'))
    await expect.poll(() => permissionsOf('up')).toEqual({ sources: [], isHidden: false })
  })

  test('setting those of somebody who is not there is fine, and so is a room that is not there', async () => {
    await media().ensureRoom('none', limits)
    const permissions = stagePermissions('on-stage')
    await expect(media().setPermissions('none', 'nobody', permissions)).resolves.toBeUndefined()
    await expect(media().setPermissions('nowhere', 'nobody', permissions)).resolves.toBeUndefined()
  })
})

describe.for(HARNESSES)('muting by %s', ([, start]) => {
  const { harness, media } = useHarness(start)

  test('who has no microphone on is not heard, and muting them is fine', async () => {
    await media().ensureRoom('silent', limits)
    await harness().enter('silent', 'noor')
    await expect(media().mute('silent', 'noor')).resolves.toBeUndefined()
    expect(await media().listParticipants('silent')).toMatchObject([{ identity: 'noor', isHeard: false }])
  })

  test('muting somebody who is not there is fine, and so is a room that is not there', async () => {
    await media().ensureRoom('none-to-mute', limits)
    await expect(media().mute('none-to-mute', 'nobody')).resolves.toBeUndefined()
    await expect(media().mute('nowhere', 'nobody')).resolves.toBeUndefined()
  })
})

describe.for(HARNESSES)('webhooks by %s', ([, start]) => {
  const { harness, media } = useHarness(start)

  test('what the server says is believed', async () => {
    await media().ensureRoom('heard', limits)
    await media().deleteRoom('heard')
    const kinds = async () => {
      const posted = harness().posted()
      const all = await Promise.all(
        posted.map((one) => media().receiveWebhook(one.rawBody, one.authorization)),
      )
      return all.filter(({ room }) => room === 'heard').map(({ kind }) => kind)
    }
    await expect.poll(kinds, { timeout: 20_000 }).toEqual(['room-started', 'room-finished'])
  })

  test('what somebody else says, or has changed, is forged', async () => {
    await media().ensureRoom('forged', limits)
    await expect.poll(() => harness().posted().length, { timeout: 20_000 }).toBeGreaterThan(0)
    const { rawBody, authorization } = harness().posted()[0] ?? { rawBody: '', authorization: '' }
    const forged = { code: 'webhook.forged' }
    await expect(media().receiveWebhook(`${rawBody} `, authorization)).rejects.toMatchObject(forged)
    await expect(media().receiveWebhook(rawBody, undefined)).rejects.toMatchObject(forged)
    await expect(media().receiveWebhook(rawBody, 'x.y.z')).rejects.toMatchObject(forged)
  })
})

function useHarness(start: () => Promise<Harness>) {
  let harness: Harness | undefined
  const theHarness = () => {
    if (harness === undefined) throw new Error('The harness has not started')
    return harness
  }
  beforeAll(async () => {
    harness = await start()
  }, 30_000)
  afterAll(() => harness?.stop())
  return { harness: theHarness, media: () => theHarness().media }
}

async function identitiesIn(media: Media, room: string) {
  return (await media.listParticipants(room)).map(({ identity }) => identity)
}
