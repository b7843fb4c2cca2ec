import { ApiAttendee } from '../actors/api-attendee.ts'
import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { waitForMail } from '../actors/inbox.ts'
import { Ledger } from '../actors/ledger.ts'
import { comeHere, partnerInRound, partnersOf, SHORT_SPEED_DATE } from '../actors/speed-date.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }

test('four people do three rounds, each two meet once, and the mail names whom one met', async ({
  stack,
  owner,
  newPerson,
}) => {
  const startsAt = new Date(Date.now() + 30_000).toISOString()
  const event = await owner.publishEvent('Turning chairs', { ...SHORT_SPEED_DATE, startsAt })
  const speedDateId = event.speedDates[0]?.id ?? ''
  const ledger = await Ledger.open(stack)
  const [ada, tom] = await Promise.all(
    ['Ada King', 'Tom Prins'].map((name) => ApiAttendee.enter(stack, event, name)),
  )
  if (!ada || !tom) throw new Error('Nobody is here')
  const noor = await BrowserAttendee.enter(stack, await newPerson(NOOR), {
    event,
    name: 'Noor Haddad',
    likeness: NOOR,
  })
  const sipho = await BrowserAttendee.enter(stack, await newPerson(SIPHO), {
    event,
    name: 'Sipho Dube',
    likeness: SIPHO,
  })
  const everybody = [noor, sipho, ada, tom].map(({ attendeeId }) => attendeeId)

  await comeHere(noor)
  await look(noor.page, 'gathering')
  await comeHere(sipho)
  for (const one of [ada, tom]) await one.setEntry(speedDateId, 'here')

  const metByNoor: string[] = []
  let hasLooked = false
  for (const number of [1, 2, 3]) {
    const partner = await partnerInRound(noor, number)
    metByNoor.push(partner)
    await expect.poll(async () => (await ledger.places(everybody)).get(noor.attendeeId)?.kind).toBe('pairing')
    const places = await ledger.places(everybody)
    // The browser is where Postgres says, and with whom.
    expect(places.get(partner)?.pairingId).toBe(places.get(noor.attendeeId)?.pairingId)
    if (partner === sipho.attendeeId) {
      await noor.meets(sipho)
      await sipho.meets(noor)
    } else {
      expect(await noor.seenPeople()).toEqual([])
      if (!hasLooked) await look(noor.page, 'talking')
      hasLooked = true
    }
    expect(await ledger.strays()).toEqual([])
  }
  expect(new Set(metByNoor)).toEqual(new Set(everybody.slice(1)))
  expect(partnersOf(ada)).toHaveLength(3)
  expect(new Set(partnersOf(ada)).size).toBe(3)

  await expect(noor.page.getByRole('heading', { name: 'That was it' })).toBeVisible({ timeout: 90_000 })
  await look(noor.page, 'date-over')
  expect(await ledger.encounters(speedDateId)).toEqual([
    'Ada King and Noor Haddad',
    'Ada King and Sipho Dube',
    'Ada King and Tom Prins',
    'Noor Haddad and Sipho Dube',
    'Noor Haddad and Tom Prins',
    'Sipho Dube and Tom Prins',
  ])
  const mail = await waitForMail(stack, ada.email, ({ subject }) => subject.includes('You met'))
  for (const name of ['Noor Haddad', 'Sipho Dube', 'Tom Prins']) expect(mail.text).toContain(name)

  await noor.page.getByRole('link', { name: 'Who you met' }).click()
  await expect(noor.page.getByRole('main').getByRole('listitem')).toHaveCount(3)
  await look(noor.page, 'people-met')
  // Nobody is left in a media room, and none is made again.
  await expect.poll(() => ledger.connections()).toEqual([])
  for (const one of [ada, tom]) one.leave()
  await ledger.close()
})
