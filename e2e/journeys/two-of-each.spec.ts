import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { missingRedis } from '@stamtafel/test-stores/redis'
import { Crowd } from '../actors/crowd.ts'
import { readMails } from '../actors/inbox.ts'
import { Ledger } from '../actors/ledger.ts'
import { Owner } from '../actors/owner.ts'
import { expect, test as base } from '../fixtures/test.ts'
import { startTwoOfEach, type TwoOfEach } from '../fixtures/two-of-each.ts'

const PLAN = { gatherSeconds: 30, roundSeconds: 20, breakSeconds: 10, rounds: 2 }
const NAMES = ['Ada King', 'Tom Prins', 'Wietske Bos', 'Sipho Dube']
const AWAY_MS = 10_000

const test = base.extend<{ installation: TwoOfEach }>({
  installation: async ({}, use, info) => {
    const installation = await startTwoOfEach()
    await use(installation)
    if (info.status !== info.expectedStatus) {
      const { logs } = installation
      for (const file of readdirSync(logs)) await info.attach(file, { path: join(logs, file) })
    }
    await installation.stop()
  },
})

test.skip(missingRedis !== undefined, missingRedis)

test('of two apis and two workers on one Redis one of each dies, then Redis forgets everything, and nothing is lost', async ({
  installation,
}) => {
  const owner = await Owner.signIn(installation)
  const startsAt = new Date(Date.now() + 5000).toISOString()
  const event = await owner.publishEvent('Two of each', { ...PLAN, startsAt })
  const speedDateId = event.speedDates[0]?.id ?? ''
  const ledger = await Ledger.open(installation)
  const crowd = await Crowd.start(installation)
  const people = await Promise.all(NAMES.map((name) => crowd.enter(event, { name })))
  for (const person of people) await person.takePart()
  const phaseOf = (number: number) => () => ledger.phase(speedDateId, number)

  await test.step('one api and one worker die while people talk', async () => {
    await expect.poll(phaseOf(1), { timeout: 90_000 }).toBe('talking')
    expect(await ledger.apisWithStreams()).toBe(2)
    const made = await ledger.pairings(speedDateId, 1)
    expect(made.map(({ attendeeIds }) => attendeeIds.length)).toEqual([2, 2])
    await Promise.all([installation.killSecond('api'), installation.killSecond('worker')])
    await expect.poll(phaseOf(1), { timeout: 60_000 }).toBe('over')
    expect(await ledger.pairings(speedDateId, 1)).toEqual(made)
  })

  await test.step('Redis is away for ten seconds, and comes back empty', async () => {
    await expect.poll(phaseOf(2), { timeout: 60_000 }).toBe('talking')
    const made = await ledger.pairings(speedDateId, 2)
    await installation.redis.die()
    const newcomer = crowd.enter(event, { name: 'Late Jansen' })
    await sleep(AWAY_MS)
    const readiness = await fetch(`${installation.url}/readyz`)
    expect(await readiness.json()).toMatchObject({
      status: 'ready',
      checks: { database: true, redis: false },
    })
    await installation.redis.comeBack({ isEmpty: true })
    // Whose link could not be ordered to be sent while it was away.
    await newcomer
    await expect.poll(phaseOf(2), { timeout: 60_000 }).toBe('over')
    expect(await ledger.pairings(speedDateId, 2)).toEqual(made)
  })

  await test.step('all have met whom they were to meet, and hear of it once', async () => {
    await expect.poll(() => ledger.encounters(speedDateId)).toHaveLength(4)
    expect(new Set(await ledger.encounters(speedDateId)).size).toBe(4)
    for (const { email } of people) {
      const subjects = async () => (await readMails(installation, email)).map(({ subject }) => subject)
      await expect.poll(async () => (await subjects()).filter((it) => it.includes('You met'))).toHaveLength(1)
      expect(await subjects()).toHaveLength(2)
    }
  })
  await crowd.stop()
  await ledger.close()
})
