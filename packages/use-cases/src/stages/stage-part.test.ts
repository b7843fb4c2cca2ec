import { memberships } from '@stamtafel/db/schema'
import { createTestDatabase } from '@stamtafel/testing'
import { describe, expect, test } from 'vitest'
import { startStage } from '../testing/start-stage.ts'

const db = await createTestDatabase()
const start = startStage.bind(undefined, db)

describe('the part of somebody on stage', () => {
  test('is told to all: with a hand up, asked without one, or as a host', async () => {
    const { actors, session, say, bringUp, stages, stageId, organisationId, deps } = await start({
      people: 4,
    })
    const [noor, sam, ada, ben] = actors
    if (!noor || !sam || !ada || !ben) throw new Error('Nobody is here')
    await db.insert(memberships).values([
      { organisationId, personId: ada.personId, role: 'organiser' },
      { organisationId, personId: sam.personId, role: 'member' },
    ])
    await session('start')
    await say(noor, 'raise')
    for (const one of [noor, sam, ada]) {
      deps.clock.pass(1)
      await bringUp(one)
    }
    const { onStage, me } = await stages.see(ben, { stageId })
    expect(onStage.map(({ attendeeId, part }) => [attendeeId, part])).toEqual([
      [noor.attendeeId, 'with-hand'],
      [sam.attendeeId, 'speaker'],
      [ada.attendeeId, 'host'],
    ])
    expect(me.isHost).toBe(false)
    expect((await stages.see(ada, { stageId })).me.isHost).toBe(true)
    expect((await stages.see(sam, { stageId })).me.isHost).toBe(false)
  })

  test('is forgotten when they come down, and is what it is then', async () => {
    const { actors, session, say, bringUp, stages, stageId } = await start({ people: 2 })
    const [noor, sam] = actors
    if (!noor || !sam) throw new Error('Nobody is here')
    await session('start')
    await say(noor, 'raise')
    await bringUp(noor)
    await say(noor, 'step-down')
    await bringUp(noor)
    expect((await stages.see(sam, { stageId })).onStage).toMatchObject([{ part: 'speaker' }])
  })
})
