import { bans, presences } from '@stamtafel/db/schema'
import { createGathering, createTestDatabase, tabOf } from '@stamtafel/testing'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createMediaRooms, createVenue } from '../places/create-venue.ts'
import { ROOM_LIMITS } from './media-access.ts'

const db = await createTestDatabase()

describe('sitting down', () => {
  test('brings a token for the media room of the table, for that person', async () => {
    const { deps, noor, venue, sit } = await start()
    const { media } = await sit()
    const token = await deps.mediaTokens.verifyToken(media?.token ?? '', deps.now())
    expect(token).toMatchObject({ isValid: true, identity: noor.attendeeId })
    expect(await venue.mintMediaToken(noor, { tabId: tabOf(noor.attendeeId) })).toMatchObject({
      place: { key: media?.key },
      reservation: null,
    })
  })

  test('in a tab that does not hold the media brings none', async () => {
    const { noor, venue, tableId } = await start()
    const entered = await venue.enterPlace(noor, { tabId: 'another-tab', to: { kind: 'table', tableId } })
    expect(entered.media).toBeNull()
  })

  test('logs whom the token is for and where, and never the token', async () => {
    const { deps, noor, sit } = await start()
    const { media } = await sit()
    const minted = deps.logged.filter(({ message }) => message === 'media.token-minted')
    expect(minted).toMatchObject([{ facts: { attendeeId: noor.attendeeId } }])
    expect(JSON.stringify(deps.logged)).not.toContain(media?.token)
  })
})

describe('a token asked for again', () => {
  test('is refused to a tab that does not hold the media', async () => {
    const { noor, venue, sit } = await start()
    await sit()
    const asked = venue.mintMediaToken(noor, { tabId: 'another-tab' })
    await expect(asked).rejects.toMatchObject({ code: 'media.elsewhere' })
  })

  test('is not to be had in the foyer', async () => {
    const { noor, venue } = await start()
    expect(await venue.mintMediaToken(noor, { tabId: tabOf(noor.attendeeId) })).toEqual({
      place: null,
      reservation: null,
    })
  })
})

describe('the gate', () => {
  test('admits to the media room of the place', async () => {
    const { noor, rooms, sit, roomOfNoor } = await start()
    await sit()
    expect(
      await rooms.admitSignalling({
        canPublish: true,
        attendeeId: noor.attendeeId,
        room: await roomOfNoor(),
      }),
    ).toBe(true)
  })

  test('admits to no other', async () => {
    const { noor, rooms, sit } = await start()
    await sit()
    expect(
      await rooms.admitSignalling({ canPublish: true, attendeeId: noor.attendeeId, room: 'elsewhere' }),
    ).toBe(false)
  })

  test('admits nobody else to it', async () => {
    const { sam, rooms, sit, roomOfNoor } = await start()
    await sit()
    expect(
      await rooms.admitSignalling({ canPublish: true, attendeeId: sam.attendeeId, room: await roomOfNoor() }),
    ).toBe(false)
  })

  test('admits to the room that was left for five seconds more, and then no longer', async () => {
    const { noor, rooms, sit, leave, roomOfNoor } = await start()
    await sit()
    const room = await roomOfNoor()
    await leave()
    expect(await rooms.admitSignalling({ canPublish: true, attendeeId: noor.attendeeId, room })).toBe(true)
    await db
      .update(presences)
      .set({ previousUntil: sql`now() - interval '1 second'` })
      .where(eq(presences.personId, noor.personId))
    expect(await rooms.admitSignalling({ canPublish: true, attendeeId: noor.attendeeId, room })).toBe(false)
  })

  test('admits nobody who is banned', async () => {
    const { noor, rooms, sit, roomOfNoor, eventId } = await start()
    await sit()
    const room = await roomOfNoor()
    await db.insert(bans).values({ eventId, personId: noor.personId })
    expect(await rooms.admitSignalling({ canPublish: true, attendeeId: noor.attendeeId, room })).toBe(false)
  })

  test('admits no identity that is not one of ours', async () => {
    const { rooms } = await start()
    expect(await rooms.admitSignalling({ canPublish: true, attendeeId: `' or true --`, room: 'any' })).toBe(
      false,
    )
  })
})

describe('a webhook', () => {
  test('about somebody who joined a room that is not theirs has them put out', async () => {
    const { deps, sam, rooms, sit, roomOfNoor } = await start()
    await sit()
    const room = await roomOfNoor()
    deps.media.join(room, sam.attendeeId)
    const joined = deps.media.posted.at(-1)
    await rooms.receiveWebhook({ body: joined?.rawBody ?? '', authorization: joined?.authorization })
    expect(await deps.media.listParticipants(room)).toEqual([])
  })

  test('that comes twice is handled once', async () => {
    const { deps, sam, rooms, sit, roomOfNoor } = await start()
    await sit()
    const room = await roomOfNoor()
    deps.media.join(room, sam.attendeeId)
    const joined = deps.media.posted.at(-1)
    const receive = () =>
      rooms.receiveWebhook({ body: joined?.rawBody ?? '', authorization: joined?.authorization })
    await receive()
    deps.media.join(room, sam.attendeeId)
    await receive()
    expect(await deps.media.listParticipants(room)).toHaveLength(1)
  })

  test('that LiveKit did not sign is refused', async () => {
    const { rooms } = await start()
    const forged = rooms.receiveWebhook({ body: '{}', authorization: 'signed by nobody' })
    await expect(forged).rejects.toMatchObject({ code: 'webhook.forged' })
  })
})

describe('the reconciler', () => {
  test('puts out a stranger and leaves those who belong there', async () => {
    const { deps, noor, sam, rooms, sit, roomOfNoor } = await start()
    await sit()
    const room = await roomOfNoor()
    deps.media.join(room, noor.attendeeId)
    deps.media.join(room, sam.attendeeId)
    await rooms.reconcile()
    const inside = await deps.media.listParticipants(room)
    expect(inside.map(({ identity }) => identity)).toEqual([noor.attendeeId])
  })

  test('drops a media room of no sitting', async () => {
    const { deps, rooms } = await start()
    await deps.media.ensureRoom('left-over', ROOM_LIMITS)
    await rooms.reconcile()
    expect(await deps.media.listRooms()).not.toContain('left-over')
  })

  test('makes the rooms of live places again after LiveKit was restarted, and tells those who sit there', async () => {
    const { deps, noor, rooms, sit, roomOfNoor, eventId } = await start()
    await sit()
    deps.media.restart()
    await rooms.restore()
    expect(await deps.media.listRooms()).toContain(await roomOfNoor())
    const to = { attendeeIds: [noor.attendeeId] }
    expect(deps.live.published).toContainEqual({ eventId, to, message: { type: 'media.restored' } })
  })

  test('leaves alone the room of somebody away, and tells nobody', async () => {
    const { deps, noor, rooms, sit } = await start()
    await sit()
    await db
      .update(presences)
      .set({ state: 'away', awaySince: deps.now() })
      .where(eq(presences.personId, noor.personId))
    deps.media.restart()
    const told = deps.live.published.length
    await rooms.restore()
    expect(deps.live.published.slice(told).filter(({ eventId }) => eventId === noor.eventId)).toEqual([])
  })

  test('puts out somebody whom we never named, and goes on', async () => {
    const { deps, rooms } = await start()
    await deps.media.ensureRoom('a-room', ROOM_LIMITS)
    deps.media.join('a-room', 'intruder')
    await deps.media.ensureRoom('left-over', ROOM_LIMITS)
    await rooms.reconcile()
    expect(await deps.media.listRooms()).toEqual([])
  })
})

test('whoever left a table and stays connected is put out a moment later', async () => {
  const { deps, noor, rooms, sit, leave, roomOfNoor } = await start()
  await sit()
  const mediaRoom = await roomOfNoor()
  deps.media.join(mediaRoom, noor.attendeeId)
  await leave()
  expect(deps.jobs.enqueued()).toContainEqual(
    expect.objectContaining({ name: 'leave-room', payload: { attendeeId: noor.attendeeId, mediaRoom } }),
  )
  await db
    .update(presences)
    .set({ previousUntil: sql`now() - interval '1 second'` })
    .where(eq(presences.personId, noor.personId))
  await rooms.leaveRoom({ attendeeId: noor.attendeeId, mediaRoom })
  expect(await deps.media.listParticipants(mediaRoom)).toEqual([])
})

async function start() {
  const gathering = await createGathering(db, { people: 2 })
  const { deps, actors, tableId } = gathering
  const [noor, sam] = actors
  if (!noor || !sam) throw new Error('Nobody is here')
  const venue = createVenue(deps)
  const tabId = tabOf(noor.attendeeId)
  return {
    ...gathering,
    noor,
    sam,
    venue,
    rooms: createMediaRooms(deps),
    sit: () => venue.enterPlace(noor, { tabId, to: { kind: 'table', tableId } }),
    leave: () => venue.enterPlace(noor, { tabId, to: { kind: 'foyer' } }),
    roomOfNoor: async () => {
      const [row] = await db.select().from(presences).where(eq(presences.personId, noor.personId))
      return row?.mediaRoom ?? ''
    },
  }
}
