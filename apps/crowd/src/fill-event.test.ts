import { expect, test } from 'vitest'
import { createPerson } from './attendee/create-person.ts'
import { fillEvent } from './fill-event.ts'
import type { FillOptions } from './options.ts'
import type { Appearance } from './protocol.ts'

const OPTIONS: FillOptions = {
  eventUrl: 'http://127.0.0.1:4400/e/fair',
  people: 4,
  withMedia: 1,
  atStage: 0,
  chatterSeconds: 0,
  inboxUrl: 'http://127.0.0.1:4401',
  links: [],
}

/** An event with two tables, and whoever comes to it. */
function setUp() {
  const said: string[] = []
  const did: string[] = []
  const create = (appearance: Appearance) => ({
    ...createPerson(appearance),
    register: async ({ email }: { readonly email: string }) => {
      did.push(`${appearance.name} registers as ${email.replace(/\.\w+@/, '@')}`)
      return { link: `mailed to ${appearance.name}` }
    },
    enter: async ({ link }: { readonly link: string }) => {
      did.push(`${appearance.name} enters by ${link}`)
      return { attendeeId: appearance.name }
    },
    sit: async ({ table }: { readonly table: number }) => {
      if (table > 1) throw new Error('There is no such table')
    },
    watch: async () => void did.push(`${appearance.name} watches`),
    comeOnStage: async () => void did.push(`${appearance.name} wants to come on`),
    takePart: async () => void did.push(`${appearance.name} takes part (${appearance.media})`),
  })
  return { said, did, deps: { say: (line: string) => void said.push(line), create } }
}

test('people register, come in, sit down where there is a table, and take part', async () => {
  const { said, did, deps } = setUp()
  expect(await fillEvent(OPTIONS, deps)).toHaveLength(4)
  expect(said).toEqual([
    'Ada King is here, at table 1, with picture and sound',
    'Bram de Wit is here, at table 1',
    'Chipo Moyo is here',
    'Dario Conti is here',
  ])
  expect(did.slice(0, 3)).toEqual([
    'Ada King registers as ada.king@crowd.example',
    'Ada King enters by mailed to Ada King',
    'Ada King takes part (send)',
  ])
  expect(did.at(-1)).toBe('Dario Conti takes part (none)')
})

test('whoever has a link does not register', async () => {
  const { did, deps } = setUp()
  await fillEvent({ ...OPTIONS, people: 2, links: ['one', 'two'] }, deps)
  expect(did.filter((line) => !line.includes('part'))).toEqual([
    'Ada King enters by one',
    'Bram de Wit enters by two',
  ])
})

test('some go to the stage, and whoever has a picture wants to come on it', async () => {
  const { said, did, deps } = setUp()
  await fillEvent({ ...OPTIONS, people: 3, atStage: 2, links: ['one', 'two', 'three'] }, deps)
  expect(said).toEqual([
    'Ada King is here, at the stage, with picture and sound',
    'Bram de Wit is here, at the stage',
    'Chipo Moyo is here',
  ])
  expect(did.filter((line) => !line.includes('enters'))).toEqual([
    'Ada King watches',
    'Ada King wants to come on',
    'Bram de Wit watches',
    'Chipo Moyo takes part (none)',
  ])
})
