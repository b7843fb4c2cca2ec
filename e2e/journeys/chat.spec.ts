import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { Ledger } from '../actors/ledger.ts'
import { Writer } from '../actors/writer.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }

test('what three at a table write reaches each of them once and in order, also over a lost network', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  const event = await owner.publishEvent('Writing at the table')
  const enter = async (name: string, likeness: typeof NOOR) =>
    BrowserAttendee.enter(stack, await newPerson(likeness), { event, name, likeness })
  const noor = await enter('Noor Haddad', NOOR)
  const sipho = await enter('Sipho Dube', SIPHO)
  const ada = await crowd.enter(event, { name: 'Ada King' })
  for (const person of [noor, sipho, ada]) await person.sitAt(1)
  // The bar has all of its buttons once picture and sound are there; before, a press may miss the one that it meant.
  await noor.meets(sipho)
  await sipho.meets(noor)
  const [hers, his] = [new Writer(noor), new Writer(sipho)]

  await hers.openChat()
  await hers.write('Good morning')
  await expect(sipho.page.getByRole('button', { name: 'Chat, new messages' })).toBeVisible()
  await his.openChat()
  await ada.say('Hello, I only write')
  await expect.poll(() => his.words()).toEqual(['Good morning', 'Hello, I only write'])
  const heard = async () => (await ada.seen()).words.map(({ text }) => text)
  await expect.poll(heard).toEqual(['Good morning', 'Hello, I only write'])

  await noor.page.context().setOffline(true)
  await hers.write('one', 'two', 'three')
  await expect(hers.waiting().first()).toBeVisible()
  await his.write('Are you there, Noor?')
  const everything = ['Good morning', 'Hello, I only write', 'Are you there, Noor?', 'one', 'two', 'three']
  await expect.poll(heard).toEqual(everything.slice(0, 3))
  await noor.page.context().setOffline(false)
  for (const words of [() => hers.words(), () => his.words(), heard]) {
    await expect.poll(words).toEqual(everything)
  }
  await expect(hers.waiting()).toHaveCount(0)
  await look(noor.page, 'table-chat')

  await hers.choose('three', 'Remove for everybody')
  await expect.poll(() => his.words()).toEqual([...everything.slice(0, -1), 'Removed'])
  await his.choose('two', 'Report this message')
  const dialog = sipho.page.getByRole('dialog', { name: 'What is wrong with this message?' })
  await look(sipho.page, 'table-chat-report')
  await dialog.getByRole('radio', { name: 'Insult or discrimination' }).check()
  await dialog.getByRole('button', { name: 'Report' }).click()
  await expect(sipho.page.getByText('Your report is with the moderators.')).toBeVisible()
  await hers.begin('Half a sent')
  await noor.page.reload()
  await expect(hers.field()).toHaveValue('Half a sent')

  const ledger = await Ledger.open(stack)
  expect(await ledger.chatOf(event.id)).toEqual(everything)
  expect(await ledger.reportedMessages(event.id)).toEqual(['two'])
  await ledger.close()
})
