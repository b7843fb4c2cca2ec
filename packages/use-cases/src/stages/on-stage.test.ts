import { lockStageToEnter } from '@stamtafel/db'
import { presences, stages as stageRows } from '@stamtafel/db/schema'
import { changedPermissions, stagePermissions } from '@stamtafel/domain'
import { addMember, createTestDatabase, tabOf } from '@stamtafel/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createBans } from '../bans/create-bans.ts'
import { createPresence } from '../presence/create-presence.ts'
import { holdFirstPermission } from '../testing/hold-first-permission.ts'
import { holdUp } from '../testing/hold-up.ts'
import { startStage } from '../testing/start-stage.ts'

const db = await createTestDatabase()
const start = startStage.bind(undefined, db)

async function withTwo() {
  const evening = await start({ people: 2 })
  const [noor, sam] = evening.actors
  if (!noor || !sam) throw new Error('Nobody is here')
  return { ...evening, noor, sam }
}

describe('coming to a stage', () => {
  test('brings a token to watch with, for the room of all who are there', async () => {
    const { enter, noor, sam, roomOf, deps, stageId } = await withTwo()
    const { media } = await enter(noor)
    const token = await deps.mediaTokens.verifyToken(media?.token ?? '', deps.now())
    expect(token).toMatchObject({ isValid: true, canPublish: false, room: await roomOf(sam) })
    expect(media?.key).toBe(stageId)
  })

  test('tells nobody but the own tabs and, while they are not very many, how many watch', async () => {
    const { addPeople, enter, during, stageId, eventId } = await withTwo()
    const [ada] = await addPeople(1)
    if (!ada) throw new Error('Nobody came')
    expect(await during(() => enter(ada))).toEqual([
      { eventId, to: { attendeeIds: [ada.attendeeId] }, message: { type: 'place.changed' } },
      { eventId, to: 'event', message: { type: 'stage.watched', stageId, watching: 3 } },
    ])
  })

  test('and leaving waits for nothing that the whole event shares, nor for others who come', async () => {
    const { addPeople, enter, leave, noor, eventId, stageId } = await withTwo()
    const [ada, ben] = await addPeople(2)
    if (!ada || !ben) throw new Error('Nobody came')
    const letGo = await holdUp(db, { eventId })
    const held = Promise.withResolvers<void>()
    const holding = db.transaction(async (tx) => {
      await lockStageToEnter(tx, stageId)
      await held.promise
    })
    await enter(ada)
    await enter(ben)
    held.resolve()
    await holding
    await leave(noor)
    await letGo()
    expect(await db.$count(presences, eq(presences.stageId, stageId))).toBe(3)
  })

  test('from another, while somebody crosses the other way, waits for nobody', async () => {
    const { addPeople, enter, venue, noor, sam, stageId, eventId, leave } = await withTwo()
    const [ada] = await addPeople(1)
    if (!ada) throw new Error('Nobody came')
    await leave(sam)
    const other = (await db.insert(stageRows).values({ eventId, name: 'Other' }).returning())[0]?.id ?? ''
    const go = (who: typeof noor, to: string) =>
      venue.enterPlace(who, { tabId: tabOf(who.attendeeId), to: { kind: 'stage', stageId: to } })
    await go(ada, other)
    const held = Promise.withResolvers<void>()
    // As far as somebody has come who crosses the other way.
    const crossing = db.transaction(async (tx) => {
      await lockStageToEnter(tx, stageId)
      await held.promise
    })
    await go(noor, other)
    held.resolve()
    await crossing
    await enter(ada)
    expect(await db.$count(presences, eq(presences.stageId, other))).toBe(1)
  })

  test('from a table frees the seat, and is told as that', async () => {
    const { venue, noor, tableId, stageId, during, eventId } = await withTwo()
    const tabId = tabOf(noor.attendeeId)
    await venue.enterPlace(noor, { tabId, to: { kind: 'table', tableId } })
    const told = await during(() => venue.enterPlace(noor, { tabId, to: { kind: 'stage', stageId } }))
    expect(told[0]).toMatchObject({ eventId, to: 'event', message: { type: 'table.changed', tableId } })
  })

  test('is in another room once everybody has left', async () => {
    const { leave, enter, noor, sam, roomOf, stageId } = await withTwo()
    const before = await roomOf(noor)
    await leave(noor)
    expect(await roomOf(sam)).toBe(before)
    await leave(sam)
    expect((await db.select().from(stageRows).where(eq(stageRows.id, stageId)))[0]?.mediaRoom).toBeNull()
    await enter(noor)
    expect(await roomOf(noor)).not.toBe(before)
  })

  test('of fifty at once finds one room', async () => {
    const { addPeople, enter, roomOf, leave, noor, sam } = await withTwo()
    await Promise.all([leave(noor), leave(sam)])
    const fifty = await addPeople(50)
    await Promise.all(fifty.map(enter))
    expect(new Set(await Promise.all(fifty.map(roomOf))).size).toBe(1)
  })
})

describe('the way onto the stage', () => {
  test('leads by hand, invitation and acceptance to picture and sound, without coming in anew', async () => {
    const { session, say, host, noor, permissionsOf, stages, stageId, venue, deps } = await withTwo()
    await session('start')
    expect((await say(noor, 'raise')).me.role).toBe('raised')
    expect((await host(noor, 'invite')).invited).toMatchObject([{ attendeeId: noor.attendeeId }])
    expect(await permissionsOf(noor)).toEqual(stagePermissions('audience'))
    const { me, onStage, allowed } = await say(noor, 'accept')
    expect([me.role, onStage.length, allowed]).toEqual(['on-stage', 1, ['step-down']])
    expect(await permissionsOf(noor)).toEqual(stagePermissions('on-stage'))
    const { place } = await venue.mintMediaToken(noor, { tabId: tabOf(noor.attendeeId) })
    const token = await deps.mediaTokens.verifyToken(place?.token ?? '', deps.now())
    expect(token).toMatchObject({ canPublish: true })
    expect((await stages.see(noor, { stageId })).onStage).toMatchObject([{ name: 'Person 1' }])
  })

  test('tells hands to hosts and the person only, and the stage to all', async () => {
    const { session, say, host, noor, during, stageId, eventId } = await withTwo()
    await session('start')
    const { attendeeId } = noor
    const message = { type: 'stage-role.changed', stageId, attendeeId }
    const own = { eventId, to: { attendeeIds: [attendeeId] }, message }
    expect(await during(() => say(noor, 'raise'))).toEqual([{ eventId, to: 'hosts', message }, own])
    await host(noor, 'invite')
    const revision = expect.any(Number)
    expect(await during(() => say(noor, 'accept'))).toEqual([
      { eventId, revision, to: 'event', message: { type: 'stage.changed', stageId } },
      own,
    ])
    expect(await during(() => say(noor, 'accept'))).toEqual([])
  })

  test('is closed to whoever is not at the stage, and to those of another event', async () => {
    const { session, host, say, leave, noor } = await withTwo()
    const elsewhere = await withTwo()
    await session('start')
    await leave(noor)
    await expect(say(noor, 'raise')).rejects.toMatchObject({ code: 'stage.not-there' })
    await expect(host(noor, 'invite')).rejects.toMatchObject({ code: 'stage.not-there' })
    await expect(say(elsewhere.noor, 'raise')).rejects.toMatchObject({ code: 'stage.not-found' })
  })

  test('is full for the thirteenth, also when hosts invite all at once', async () => {
    const evening = await start({ people: 14 })
    const owner = await addMember(db, evening.organisationId, 'owner')
    const invited = await Promise.allSettled(
      evening.actors.map((actor, index) =>
        evening.host(actor, 'invite', index % 2 ? owner : evening.organiser),
      ),
    )
    const refused = invited.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(['stage.full', 'stage.full'])
    const asked = evening.actors.filter((_, index) => invited[index]?.status === 'fulfilled')
    await Promise.all(asked.map((actor) => evening.say(actor, 'accept')))
    const [first] = asked
    if (!first) throw new Error('Nobody was invited')
    const { onStage } = await evening.host(first, 'bring-down')
    expect(onStage).toHaveLength(11)
  })

  test('invited by two hosts at once means asked once', async () => {
    const { host, noor, organisationId, during } = await withTwo()
    const owner = await addMember(db, organisationId, 'owner')
    const told = await during(() => Promise.all([host(noor, 'invite'), host(noor, 'invite', owner)]))
    expect(told.filter(({ to }) => to === 'hosts')).toHaveLength(1)
  })
})

describe('the way down', () => {
  test('by a host takes picture and sound away, and hides nobody who was visible', async () => {
    const { host, bringUp, noor, permissionsOf, roleOf } = await withTwo()
    await bringUp(noor)
    await host(noor, 'bring-down')
    expect(await roleOf(noor)).toBe('audience')
    expect(await permissionsOf(noor)).toEqual(changedPermissions('on-stage', 'audience'))
    expect((await permissionsOf(noor))?.isHidden).toBe(false)
  })

  test('is not undone by the word that they have come up, should that be late', async () => {
    const { host, say, noor, permissionsOf, deps } = await withTwo()
    await host(noor, 'invite')
    const { isHeld, letGo } = holdFirstPermission(deps.media)
    const coming = say(noor, 'accept')
    await expect.poll(isHeld).toBe(true)
    await host(noor, 'bring-down')
    letGo()
    await coming
    expect(await permissionsOf(noor)).toEqual(changedPermissions('on-stage', 'audience'))
  })

  test('is taken by whoever leaves the stage, and told to all', async () => {
    const { bringUp, leave, enter, noor, roleOf, during, stageId } = await withTwo()
    await bringUp(noor)
    const told = await during(() => leave(noor))
    expect(told[0]?.message).toEqual({ type: 'stage.changed', stageId })
    await enter(noor)
    expect(await roleOf(noor)).toBe('audience')
  })

  test('is not taken where the media server is away, and the row counts', async () => {
    const { host, bringUp, noor, roleOf, deps } = await withTwo()
    await bringUp(noor)
    deps.media.setAway(true)
    await host(noor, 'bring-down')
    expect(await roleOf(noor)).toBe('audience')
  })
})

describe('somebody on stage who loses the connection', () => {
  test('keeps the place for a minute, and everybody sees it held', async () => {
    const { bringUp, noor, sam, stages, stageId, deps, during, roleOf } = await withTwo()
    const presence = createPresence(deps)
    await bringUp(noor)
    const processId = crypto.randomUUID()
    await presence.renewLease({ processId })
    await db.execute(`delete from stream_leases where attendee_id = '${noor.attendeeId}'`)
    const opening = { actor: noor, tabId: tabOf(noor.attendeeId), processId }
    const { streamId } = await presence.openStream(opening)
    const told = await during(() => presence.closeStream({ streamId }))
    expect(told).toMatchObject([{ to: 'event', message: { type: 'stage.changed', stageId } }])
    expect((await stages.see(sam, { stageId })).onStage).toMatchObject([{ isAway: true }])
    await presence.openStream(opening)
    expect((await stages.see(sam, { stageId })).onStage).toMatchObject([{ isAway: false }])
    await db.execute(`delete from stream_leases where attendee_id = '${noor.attendeeId}'`)
    await presence.sweep()
    await db.execute(
      `update presences set away_since = now() - interval '61 seconds' where attendee_id = '${noor.attendeeId}'`,
    )
    await presence.sweep()
    expect(await roleOf(noor)).toBe('audience')
    expect(await stages.see(sam, { stageId })).toMatchObject({ onStage: [], watching: 1 })
  })
})

test('a troublemaker on stage who is banned is out of the room, and no token brings them back', async () => {
  const { bringUp, noor, sam, deps, roomOf, rooms, organiser, eventId, stages, stageId, enter } =
    await withTwo()
  await bringUp(noor)
  const room = (await roomOf(noor)) ?? ''
  const { attendeeId } = noor
  await createBans(deps).ban(organiser, { eventId, attendeeId })
  expect((await deps.media.listParticipants(room)).map(({ identity }) => identity)).toEqual([sam.attendeeId])
  expect(await rooms.admitSignalling({ attendeeId, room, canPublish: false })).toBe(false)
  expect((await stages.see(sam, { stageId })).onStage).toEqual([])
  await expect(enter(noor)).rejects.toMatchObject({ code: 'attendee.banned' })
})

describe('the gate', () => {
  test('lets nobody in by a token that gives more than their role does', async () => {
    const { bringUp, host, noor, roomOf, rooms } = await withTwo()
    const asked = { attendeeId: noor.attendeeId, room: (await roomOf(noor)) ?? '' }
    expect(await rooms.admitSignalling({ ...asked, canPublish: true })).toBe(false)
    expect(await rooms.admitSignalling({ ...asked, canPublish: false })).toBe(true)
    await bringUp(noor)
    expect(await rooms.admitSignalling({ ...asked, canPublish: true })).toBe(true)
    await host(noor, 'bring-down')
    expect(await rooms.admitSignalling({ ...asked, canPublish: true })).toBe(false)
  })
})
