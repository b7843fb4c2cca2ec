import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { Crowd, type CrowdAttendee } from '../actors/crowd.ts'
import { waitForMail } from '../actors/inbox.ts'
import { Ledger } from '../actors/ledger.ts'
import { comeHere, partnerInRound, SHORT_SPEED_DATE } from '../actors/speed-date.ts'
import { deviceRequests } from '../actors/who-is-who.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }

interface Cast {
  readonly noor: BrowserAttendee
  readonly sipho: BrowserAttendee
  readonly ada: CrowdAttendee
  readonly tom: CrowdAttendee
  readonly ledger: Ledger
}

test('four people do three rounds, each two meet once, and the mail names whom one met', async ({
  stack,
  owner,
  newPerson,
}) => {
  const startsAt = new Date(Date.now() + 30_000).toISOString()
  const event = await owner.publishEvent('Turning chairs', { ...SHORT_SPEED_DATE, startsAt })
  const speedDateId = event.speedDates[0]?.id ?? ''
  const crowd = await Crowd.start(stack)
  const ada = await crowd.enter(event, { name: 'Ada King' })
  const tom = await crowd.enter(event, { name: 'Tom Prins' })
  const enter = async (name: string, likeness: typeof NOOR) =>
    BrowserAttendee.enter(stack, await newPerson(likeness), { event, name, likeness })
  const noor = await enter('Noor Haddad', NOOR)
  const sipho = await enter('Sipho Dube', SIPHO)
  const cast: Cast = { noor, sipho, ada, tom, ledger: await Ledger.open(stack) }

  await comeHere(noor)
  await comeHere(sipho)
  for (const one of [ada, tom]) await one.sayHere()
  await look(noor.page, 'gathering')
  await expect(noor.page.getByRole('heading', { name: /^Next: / })).toBeVisible()
  await look(noor.page, 'between')
  const asked = await deviceRequests(noor.page)
  const met = [await playRound(cast, 1), await playRound(cast, 2), await playRound(cast, 3)]
  expect(new Set(met)).toEqual(new Set([sipho, ada, tom].map(({ attendeeId }) => attendeeId)))
  const adas = await ada.partners()
  expect(new Set(adas).size).toBe(3)
  expect(adas).toHaveLength(3)

  await expect(noor.page.getByRole('heading', { name: 'That was it' })).toBeVisible({ timeout: 90_000 })
  expect(await deviceRequests(noor.page)).toBe(asked)
  await look(noor.page, 'date-over')
  await checkWhatIsLeft(cast, speedDateId)
  const mail = await waitForMail(stack, ada.email, ({ subject }) => subject.includes('You met'))
  for (const name of ['Noor Haddad', 'Sipho Dube', 'Tom Prins']) expect(mail.text).toContain(name)
  await crowd.stop()
  await cast.ledger.close()
})

/** One round as it is seen, heard and stored; the answer is whom Noor met. */
async function playRound({ noor, sipho, ada, tom, ledger }: Cast, number: number): Promise<string> {
  const partner = await partnerInRound(noor, number)
  const everybody = [noor, sipho, ada, tom].map(({ attendeeId }) => attendeeId)
  await expect.poll(async () => (await ledger.places(everybody)).get(noor.attendeeId)?.kind).toBe('pairing')
  const places = await ledger.places(everybody)
  // The browser is where Postgres says, and with whom.
  expect(places.get(partner)?.pairingId).toBe(places.get(noor.attendeeId)?.pairingId)
  if (partner === sipho.attendeeId) {
    await noor.meets(sipho)
    await sipho.meets(noor)
  } else {
    expect(await noor.seenPeople()).toEqual([])
    if (partner === ada.attendeeId) await look(noor.page, 'talking')
  }
  expect(await ledger.strays()).toEqual([])
  return partner
}

/** Every two have met, the page says so, and nobody is left in a media room. */
async function checkWhatIsLeft({ noor, ledger }: Cast, speedDateId: string): Promise<void> {
  expect(await ledger.encounters(speedDateId)).toEqual([
    'Ada King and Noor Haddad',
    'Ada King and Sipho Dube',
    'Ada King and Tom Prins',
    'Noor Haddad and Sipho Dube',
    'Noor Haddad and Tom Prins',
    'Sipho Dube and Tom Prins',
  ])
  await noor.page.getByRole('link', { name: 'Who you met' }).click()
  await expect(noor.page.getByRole('main').getByRole('listitem')).toHaveCount(3)
  await look(noor.page, 'people-met')
  await expect.poll(() => ledger.connections()).toEqual([])
}
