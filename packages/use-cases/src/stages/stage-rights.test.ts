import { changedPermissions, stagePermissions } from '@stamtafel/domain'
import { createTestDatabase } from '@stamtafel/testing'
import { describe, expect, test } from 'vitest'
import { holdFirstPermission } from '../testing/hold-first-permission.ts'
import { startStage } from '../testing/start-stage.ts'

const db = await createTestDatabase()

async function withOne() {
  const evening = await startStage(db, { people: 2 })
  const [noor] = evening.actors
  if (!noor) throw new Error('Nobody is here')
  return { ...evening, noor }
}

describe('what the media server and the rows disagree about', () => {
  test('is set right when somebody comes in with an older token', async () => {
    const { bringUp, noor, roomOf, rooms, permissionsOf, deps } = await withOne()
    await bringUp(noor)
    const room = (await roomOf(noor)) ?? ''
    deps.media.join(room, noor.attendeeId, stagePermissions('audience'))
    const joined = deps.media.posted.at(-1)
    await rooms.receiveWebhook({ body: joined?.rawBody ?? '', authorization: joined?.authorization })
    expect(await permissionsOf(noor)).toEqual(stagePermissions('on-stage'))
  })

  test('is not set back by word of a joining that comes while they are brought down', async () => {
    const { bringUp, host, noor, roomOf, rooms, permissionsOf, deps } = await withOne()
    await bringUp(noor)
    deps.media.join((await roomOf(noor)) ?? '', noor.attendeeId, stagePermissions('on-stage'))
    const joined = deps.media.posted.at(-1)
    const { isHeld, letGo } = holdFirstPermission(deps.media)
    const heard = rooms.receiveWebhook({
      body: joined?.rawBody ?? '',
      authorization: joined?.authorization,
    })
    await expect.poll(isHeld).toBe(true)
    await host(noor, 'bring-down')
    letGo()
    await heard
    expect(await permissionsOf(noor)).toEqual(changedPermissions('on-stage', 'audience'))
  })

  test('is set right by the reconciler', async () => {
    const { bringUp, host, noor, rooms, permissionsOf, deps } = await withOne()
    await bringUp(noor)
    deps.media.setAway(true)
    await host(noor, 'bring-down')
    deps.media.setAway(false)
    expect(await permissionsOf(noor)).toEqual(stagePermissions('on-stage'))
    await rooms.reconcile()
    expect(await permissionsOf(noor)).toEqual(changedPermissions('on-stage', 'audience'))
  })
})
