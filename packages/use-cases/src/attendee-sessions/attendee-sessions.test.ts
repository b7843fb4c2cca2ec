import { attendeeCodes, attendees, bans, mails, people, personalLinks } from '@stamtafel/db/schema'
import { createGathering, createTestDatabase } from '@stamtafel/testing'
import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createAttendeeSessions } from './create-attendee-sessions.ts'
import type { Opened } from './open-session.ts'

const db = await createTestDatabase()
const nothing: readonly string[] = []

describe('a personal link', () => {
  test('opens the event to the first browser that uses it', async () => {
    const { sessions, secret, eventId, actor } = await scene()
    const opened = await sessions.open({ secret, heldSecrets: nothing })
    expect(opened).toMatchObject({ outcome: 'entered', eventId })
    expect(await sessions.findAttendeeActor({ eventId, secret: secretOf(opened) })).toEqual(actor)
  })

  test('stays open to that browser, which keeps its session', async () => {
    const { sessions, secret } = await scene()
    const held = secretOf(await sessions.open({ secret, heldSecrets: nothing }))
    const again = await sessions.open({ secret, heldSecrets: [held] })
    expect(again).toMatchObject({ outcome: 'entered', sessionSecret: undefined })
  })

  test('asks any other browser for a code that goes to the address, in its language', async () => {
    const { sessions, secret, codes } = await scene()
    await sessions.open({ secret, heldSecrets: nothing })
    expect(await sessions.open({ secret, heldSecrets: nothing })).toEqual({
      outcome: 'code-mailed',
      eventName: 'Spring fair',
      slug: expect.stringMatching(/^spring-fair/),
    })
    expect(await codes()).toMatchObject([
      { locale: 'nl', payload: { eventName: 'Spring fair', code: expect.stringMatching(/^\d{6}$/) } },
    ])
  })

  test('asks a browser for a code that holds the session of somebody else', async () => {
    const { sessions, secret, other } = await scene()
    await sessions.open({ secret, heldSecrets: nothing })
    const held = secretOf(await sessions.open({ secret: await other(), heldSecrets: nothing }))
    expect(await sessions.open({ secret, heldSecrets: [held] })).toMatchObject({ outcome: 'code-mailed' })
  })

  test('that is newer leaves the browser in that came by the older one, and asks any other for a code', async () => {
    const { sessions, secret, freshLink, codes } = await scene()
    const held = secretOf(await sessions.open({ secret, heldSecrets: nothing }))
    const fresh = await freshLink()
    expect(await sessions.open({ secret: fresh, heldSecrets: nothing })).toMatchObject({
      outcome: 'code-mailed',
    })
    expect(await sessions.open({ secret: fresh, heldSecrets: [held] })).toMatchObject({ outcome: 'entered' })
    expect(await codes()).toHaveLength(1)
  })

  test('is used first once, however many links were mailed and opened at once', async () => {
    const { sessions, freshLink, codes } = await scene()
    const links = [await freshLink(), await freshLink(), await freshLink()]
    const opened = await Promise.all(
      links.map((fresh) => sessions.open({ secret: fresh, heldSecrets: nothing })),
    )
    expect(opened.map(({ outcome }) => outcome).toSorted()).toEqual(['code-mailed', 'code-mailed', 'entered'])
    expect(await codes()).toHaveLength(1)
  })

  test('opened by many browsers at once opens to one of them', async () => {
    const { sessions, secret, codes } = await scene()
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => sessions.open({ secret, heldSecrets: nothing })),
    )
    expect(opened.map(({ outcome }) => outcome).toSorted()).toEqual([
      ...Array.from({ length: 7 }, () => 'code-mailed'),
      'entered',
    ])
    expect(await codes()).toHaveLength(1)
  })

  test('that nobody was given opens nothing', async () => {
    const { sessions, deps } = await scene()
    const guessed = sessions.open({ secret: deps.secrets.secret(), heldSecrets: nothing })
    await expect(guessed).rejects.toMatchObject({ code: 'link.unknown' })
  })

  test('of somebody who was removed opens nothing, and mails nothing', async () => {
    const { sessions, secret, ban, codes } = await scene()
    await ban()
    await expect(sessions.open({ secret, heldSecrets: nothing })).rejects.toMatchObject({
      code: 'attendee.banned',
    })
    await expect(sessions.confirmCode({ secret, code: '123456' })).rejects.toMatchObject({
      code: 'attendee.banned',
    })
    expect(await codes()).toEqual([])
  })
})

describe('a mailed code', () => {
  test('lets one more browser in, once', async () => {
    const { sessions, secret, eventId, actor, askForCode } = await scene()
    const code = await askForCode()
    const entered = await sessions.confirmCode({ secret, code })
    expect(await sessions.findAttendeeActor({ eventId, secret: secretOf(entered) })).toEqual(actor)
    await expect(sessions.confirmCode({ secret, code })).rejects.toMatchObject({ code: 'code.expired' })
  })

  test('is mailed once a minute, and the newest counts', async () => {
    const { sessions, secret, codes, deps, askForCode } = await scene()
    const first = await askForCode()
    await sessions.open({ secret, heldSecrets: nothing })
    expect(await codes()).toHaveLength(1)
    deps.clock.pass(60)
    const second = await askForCode()
    await expect(sessions.confirmCode({ secret, code: first })).rejects.toMatchObject({ code: 'code.wrong' })
    expect(await sessions.confirmCode({ secret, code: second })).toMatchObject({ outcome: 'entered' })
  })

  test('is mailed five times an hour', async () => {
    const { sessions, secret, codes, deps } = await scene()
    for (let minute = 0; minute < 9; minute++) {
      await sessions.open({ secret, heldSecrets: nothing })
      deps.clock.pass(60)
    }
    expect(await codes()).toHaveLength(5)
  })

  test('says how many tries are left, and after the fifth takes none, not even the right one', async () => {
    const { sessions, secret, askForCode } = await scene()
    const code = await askForCode()
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    for (const attemptsLeft of [4, 3, 2, 1]) {
      await expect(sessions.confirmCode({ secret, code: wrong })).rejects.toMatchObject({
        code: 'code.wrong',
        facts: { attemptsLeft },
      })
    }
    for (const tried of [wrong, wrong, code]) {
      await expect(sessions.confirmCode({ secret, code: tried })).rejects.toMatchObject({
        code: 'code.exhausted',
      })
    }
  })

  test('guessed at from many sides at once is tried five times', async () => {
    const { sessions, secret, askForCode } = await scene()
    const code = await askForCode()
    const guesses = Array.from({ length: 12 }, (_, index) =>
      sessions.confirmCode({ secret, code: String((Number(code) + index + 1) % 1_000_000).padStart(6, '0') }),
    )
    const faults = (await Promise.allSettled(guesses)).map((guess) =>
      guess.status === 'rejected' ? String(guess.reason.code) : 'entered',
    )
    expect(faults.filter((fault) => fault === 'code.wrong')).toHaveLength(4)
    expect(faults.filter((fault) => fault === 'code.exhausted')).toHaveLength(8)
  })

  test('is stored so that a copy of the database does not tell it', async () => {
    const { askForCode, deps, actor } = await scene()
    const code = await askForCode()
    const [stored] = await db
      .select()
      .from(attendeeCodes)
      .where(eq(attendeeCodes.attendeeId, actor.attendeeId))
    const guessed = [code, `${actor.attendeeId}.${code}`].map((text) => deps.secrets.hash(text))
    expect(guessed).not.toContain(stored?.codeHash)
  })

  test('runs out after a quarter of an hour', async () => {
    const { sessions, secret, deps, askForCode } = await scene()
    const code = await askForCode()
    deps.clock.pass(15 * 60)
    await expect(sessions.confirmCode({ secret, code })).rejects.toMatchObject({ code: 'code.expired' })
  })

  test('opens nothing with the link of somebody else', async () => {
    const { sessions, askForCode, other } = await scene()
    const code = await askForCode()
    const stranger = sessions.confirmCode({ secret: await other(), code })
    await expect(stranger).rejects.toMatchObject({ code: 'code.expired' })
  })
})

describe('a session', () => {
  test('ends when it is closed, and no other browser of theirs is put out', async () => {
    const { sessions, secret, eventId, actor, askForCode } = await scene()
    const first = secretOf(await sessions.open({ secret, heldSecrets: nothing }))
    const second = secretOf(await sessions.confirmCode({ secret, code: await askForCode() }))
    await sessions.close(actor, { secret: second })
    expect(await sessions.findAttendeeActor({ eventId, secret: second })).toBeUndefined()
    expect(await sessions.findAttendeeActor({ eventId, secret: first })).toEqual(actor)
  })

  test('ends after thirty days', async () => {
    const { sessions, secret, eventId, actor, deps } = await scene()
    const held = secretOf(await sessions.open({ secret, heldSecrets: nothing }))
    deps.clock.pass(30 * 24 * 3600 - 1)
    expect(await sessions.findAttendeeActor({ eventId, secret: held })).toEqual(actor)
    deps.clock.pass(1)
    expect(await sessions.findAttendeeActor({ eventId, secret: held })).toBeUndefined()
  })

  test('opens no other event', async () => {
    const { sessions, secret } = await scene()
    const held = secretOf(await sessions.open({ secret, heldSecrets: nothing }))
    const { eventId } = await createGathering(db, { people: 0 })
    expect(await sessions.findAttendeeActor({ eventId, secret: held })).toBeUndefined()
  })

  test('says of somebody who was removed that they were', async () => {
    const { sessions, secret, eventId, ban } = await scene()
    const held = secretOf(await sessions.open({ secret, heldSecrets: nothing }))
    await ban()
    await expect(sessions.findAttendeeActor({ eventId, secret: held })).rejects.toMatchObject({
      code: 'attendee.banned',
    })
  })
})

test('an attendee says how they take part, and what they leave out stays', async () => {
  const { sessions, actor } = await scene()
  await sessions.changeAttendee(actor, { listensFirst: true })
  await sessions.changeAttendee(actor, { typesAlong: true, likesThrees: true })
  await sessions.changeAttendee(actor, { locale: 'en' })
  await sessions.changeAttendee(actor, {})
  const [row] = await db.select().from(attendees).where(eq(attendees.id, actor.attendeeId))
  expect(row).toMatchObject({ listensFirst: true, typesAlong: true, likesThrees: true, locale: 'en' })
})

async function scene() {
  const { deps, actors, eventId } = await createGathering(db, { people: 2 })
  const [actor, stranger] = actors
  if (!actor || !stranger) throw new Error('Nobody came')
  const sessions = createAttendeeSessions(deps)
  await db.update(attendees).set({ locale: 'nl' }).where(eq(attendees.id, actor.attendeeId))
  const linkFor = async (attendeeId: string) => {
    const fresh = deps.secrets.secret()
    await db.insert(personalLinks).values({ attendeeId, secretHash: deps.secrets.hash(fresh) })
    return fresh
  }
  const secret = await linkFor(actor.attendeeId)
  const [person] = await db.select().from(people).where(eq(people.id, actor.personId))
  const codes = () =>
    db
      .select()
      .from(mails)
      .where(and(eq(mails.address, person?.address ?? ''), eq(mails.kind, 'second-device-code')))
      .orderBy(asc(mails.id))
  return {
    deps,
    sessions,
    eventId,
    actor,
    secret,
    codes,
    freshLink: () => linkFor(actor.attendeeId),
    other: () => linkFor(stranger.attendeeId),
    ban: () => db.insert(bans).values({ eventId, personId: actor.personId }),
    askForCode: async () => {
      const opened = await sessions.open({ secret, heldSecrets: nothing })
      if (opened.outcome === 'entered') await sessions.open({ secret, heldSecrets: nothing })
      return codeIn((await codes()).at(-1)?.payload)
    },
  }
}

function secretOf(opened: Opened): string {
  if (opened.outcome !== 'entered' || opened.sessionSecret === undefined) throw new Error('No fresh session')
  return opened.sessionSecret
}

function codeIn(payload: unknown): string {
  const isCode = typeof payload === 'object' && payload !== null && 'code' in payload
  return isCode ? String(payload.code) : ''
}
