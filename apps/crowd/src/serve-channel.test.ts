import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { createPerson } from './attendee/create-person.ts'
import type { Answer, Appearance, Order, Person } from './protocol.ts'
import { serveChannel } from './serve-channel.ts'

const NOOR: Appearance = { name: 'Noor', likeness: { hue: 20, pitch: 440 }, media: 'none' }

/** The crowd at the end of a channel that is kept in memory. */
function setUp(acts: Partial<Person> = {}) {
  const ends = new EventEmitter<{ message: [Order]; disconnect: [] }>()
  const answers: Answer[] = []
  const said: string[] = []
  const served = serveChannel(
    {
      on: (event, hear) => ends.on(event, hear),
      once: (event, leave) => ends.once(event, leave),
      send: (answer) => answers.push(answer),
    },
    (appearance) => ({
      ...createPerson(appearance),
      vanish: async () => void said.push(`${appearance.name} vanished`),
      ...acts,
    }),
  )
  const order = async (given: Order) => {
    ends.emit('message', given)
    await new Promise(setImmediate)
    return answers.at(-1)
  }
  return { order, answers, said, hangUp: () => ends.emit('disconnect'), served }
}

test('somebody appears, and does what they are told', async () => {
  const { order } = setUp({ enter: async ({ link }) => ({ attendeeId: `in by ${link}` }) })
  expect(await order({ id: 1, person: 'a', appear: NOOR })).toMatchObject({ id: 1, isDone: true })
  expect(await order({ id: 2, person: 'a', act: 'enter', input: { link: 'it' } })).toEqual({
    id: 2,
    isDone: true,
    output: { attendeeId: 'in by it' },
  })
})

test('what goes wrong is answered as a fault', async () => {
  const { order } = setUp({ takePart: () => Promise.reject(new Error('too late')) })
  await order({ id: 1, person: 'a', appear: NOOR })
  expect(await order({ id: 2, person: 'a', act: 'takePart', input: undefined })).toEqual({
    id: 2,
    isDone: false,
    fault: 'takePart: Error: too late',
  })
})

test('nobody who has not appeared can be told anything', async () => {
  const { order } = setUp()
  expect(await order({ id: 1, person: 'b', act: 'see', input: undefined })).toMatchObject({
    isDone: false,
    fault: 'see: Error: Nobody has appeared as b',
  })
})

test('everybody vanishes when whoever tells them is gone, even where one cannot', async () => {
  const { order, said, hangUp, served } = setUp()
  await order({ id: 1, person: 'a', appear: NOOR })
  await order({ id: 2, person: 'b', appear: { ...NOOR, name: 'Sam' } })
  hangUp()
  await served
  expect(said).toEqual(['Noor vanished', 'Sam vanished'])
})
