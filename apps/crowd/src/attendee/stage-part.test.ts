import { expect, test } from 'vitest'
import { fakeApi } from '../testing/fake-api.ts'
import { createStagePart } from './stage-part.ts'

const STAGE = 'GET /events/fair/stages/main'
const SAY = 'POST /events/fair/stages/main/commands'

/** A stage that allows what the test says next; `commands` are those that were given. */
function setUp() {
  const stage = { allowed: [] as string[] }
  const { call, asked } = fakeApi({
    'POST /events/fair/place': () => ({ place: { kind: 'stage', stageId: 'main' }, media: null }),
    [STAGE]: () => stage,
    [SAY]: () => stage,
  })
  const faults: unknown[] = []
  const part = createStagePart({
    call,
    eventId: 'fair',
    tabId: 'tab',
    stages: [{ id: 'main', name: 'Main stage' }],
    complain: (error) => void faults.push(error),
  })
  const commands = () => asked.filter((one) => one.startsWith(SAY)).map((one) => one.slice(SAY.length + 1))
  return { part, stage, asked, commands, faults }
}

const changed = { type: 'stage-role.changed', stageId: 'main', attendeeId: 'noor' } as const

test('somebody goes to a stage by its name, or to the only one', async () => {
  const { part, asked } = setUp()
  await part.watch('Main stage')
  await part.watch(undefined)
  expect(asked).toHaveLength(2)
  expect(asked[0]).toContain('"to":{"kind":"stage","stageId":"main"}')
  await expect(part.watch('Attic')).rejects.toThrow('There is no stage Attic')
})

test('who wants to come on raises a hand once hands count, and accepts', async () => {
  const { part, stage, commands } = setUp()
  await part.watch(undefined)
  await part.comeOn()
  expect(commands()).toEqual([])
  stage.allowed = ['raise']
  part.hear({ type: 'session.changed', sessionId: 'talk', stageId: 'main' })
  await expect.poll(commands).toEqual(['{"type":"raise"}'])
  stage.allowed = ['accept', 'decline']
  part.hear(changed)
  await expect.poll(commands).toEqual(['{"type":"raise"}', '{"type":"accept"}'])
})

test('who only watches answers nobody, and who steps down wants to no more', async () => {
  const { part, stage, commands, faults } = setUp()
  await part.watch(undefined)
  stage.allowed = ['accept', 'decline']
  part.hear(changed)
  await part.comeOn()
  await part.say('step-down')
  part.hear(changed)
  await new Promise(setImmediate)
  expect(commands()).toEqual(['{"type":"accept"}', '{"type":"step-down"}'])
  expect(faults).toEqual([])
})

test('nobody says anything at a stage where they are not', async () => {
  const { part } = setUp()
  await expect(part.say('raise')).rejects.toThrow('not at a stage')
})
