import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }
const TOM = { hue: 260, pitch: 1010 }

test('two people at a table see and hear each other, one leaves, and a third takes the seat', async ({
  stack,
  owner,
  newPerson,
}) => {
  const event = await owner.publishEvent('Table talk')
  const enter = async (name: string, likeness: typeof NOOR) =>
    BrowserAttendee.enter(stack, await newPerson(likeness), { event, name, likeness })
  const noor = await enter('Noor Haddad', NOOR)
  const sipho = await enter('Sipho Dube', SIPHO)

  await noor.sitAt(1)
  await sipho.sitAt(1)
  await noor.meets(sipho)
  await sipho.meets(noor)

  await sipho.page.getByRole('button', { name: 'Leave the table' }).click()
  await expect(sipho.page.getByRole('heading', { name: 'Pull up a chair' })).toBeVisible()
  await expect.poll(() => noor.seenPeople()).toEqual([])

  await look(sipho.page, 'foyer')
  await look(noor.page, 'table-alone')
  const tom = await enter('Tom Prins', TOM)
  await tom.sitAt(1)
  await noor.meets(tom)
  await tom.meets(noor)
  expect(await noor.seenPeople()).toEqual([tom.attendeeId])
  await look(noor.page, 'table')

  await noor.page.getByRole('button', { name: 'People at the table' }).click()
  const people = noor.page.getByRole('complementary', { name: 'People' })
  await people.getByRole('button', { name: 'More about Tom Prins' }).click()
  await noor.page.getByRole('menuitem', { name: 'Softer, for me' }).click()
  await expect(people.getByText(/softer for you/)).toBeVisible()
  const volume = () =>
    noor.page.evaluate(() =>
      Array.from(document.querySelectorAll('audio[data-attendee-id]'), (one) =>
        one instanceof HTMLAudioElement ? one.volume : 1,
      ),
    )
  expect(await volume()).toEqual([0.25])
  await look(noor.page, 'table-people')
})
