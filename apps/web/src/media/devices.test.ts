import { expect, test } from 'vitest'
import { createDevices } from './devices.ts'
import { createFakeBrowser } from './fake-browser.ts'

const both = { camera: true, microphone: true }
const none = { camera: false, microphone: false }

function setUp(browser = createFakeBrowser({ camera: 'front', microphone: 'desk' })) {
  let changes = 0
  const devices = createDevices(browser, {}, () => {
    changes += 1
  })
  const states = () => [devices.view('camera').state, devices.view('microphone').state]
  const becomes = (...expected: string[]) => expect.poll(states).toEqual(expected)
  return { browser, devices, states, becomes, changes: () => changes }
}

test('what is wanted is opened, once, however often it is said', async () => {
  const { browser, devices, becomes } = setUp()
  devices.want(both)
  devices.want(both)
  await becomes('open', 'open')
  devices.want(both)
  await devices.look()
  expect(browser.requests).toHaveLength(1)
})

test('what is no longer wanted is let go at once', async () => {
  const { browser, devices, becomes, states } = setUp()
  devices.want(both)
  await becomes('open', 'open')
  devices.want({ camera: false, microphone: true })
  expect(states()).toEqual(['closed', 'open'])
  expect(browser.opened.map(({ isStopped }) => isStopped)).toEqual([true, false])
})

test('what arrives after it was wanted is let go', async () => {
  const { browser, devices, becomes } = setUp()
  const release = browser.hold()
  devices.want(both)
  await becomes('opening', 'opening')
  devices.want(none)
  release()
  await becomes('closed', 'closed')
  expect(browser.opened.map(({ isStopped }) => isStopped)).toEqual([true, true])
})

test('a refusal is not asked about again until the person says so', async () => {
  const { browser, devices, becomes } = setUp(
    createFakeBrowser({ camera: 'NotAllowedError', microphone: 'NotAllowedError' }),
  )
  devices.want(both)
  await becomes('refused', 'refused')
  devices.want(both)
  await devices.look()
  expect(browser.requests).toHaveLength(1)
  devices.retry()
  await expect.poll(() => browser.requests.length).toBe(2)
})

test('another camera is opened instead of the first, without touching the microphone', async () => {
  const { browser, devices, becomes } = setUp()
  devices.want(both)
  await becomes('open', 'open')
  devices.choose('camera', 'back')
  await becomes('open', 'open')
  expect(devices.view('camera').chosenId).toBe('back')
  expect(browser.requests).toHaveLength(2)
  expect(browser.opened.map((track) => [track.deviceId, track.isStopped])).toEqual([
    ['front', true],
    ['desk', false],
    ['back', false],
  ])
})

test('whoever changes their mind while a camera opens gets the one they chose last', async () => {
  const { browser, devices, becomes } = setUp()
  const release = browser.hold()
  devices.want(both)
  await becomes('opening', 'opening')
  devices.choose('camera', 'back')
  release()
  await becomes('open', 'open')
  expect(devices.view('camera').chosenId).toBe('back')
  expect(browser.opened.map((track) => [track.deviceId, track.isStopped])).toEqual([
    ['front', true],
    ['desk', false],
    ['back', false],
  ])
})

test('a camera that another program holds is busy, and another one may be chosen instead', async () => {
  const { browser, devices, becomes } = setUp(
    createFakeBrowser({ camera: 'NotReadableError', microphone: 'desk' }),
  )
  devices.want(both)
  await becomes('busy', 'open')
  devices.choose('camera', 'back')
  await becomes('open', 'open')
  expect(browser.requests.filter(({ video }) => video !== undefined)).toHaveLength(3)
})

test('a camera that is pulled out is missing', async () => {
  const { browser, devices, becomes, changes } = setUp()
  devices.want(both)
  await becomes('open', 'open')
  const before = changes()
  browser.opened[0]?.pullOut()
  await becomes('missing', 'open')
  expect(devices.track('camera')).toBeUndefined()
  expect(changes()).toBeGreaterThan(before)
})

test('each kind lists its own devices, and those without a name of their own are left out', async () => {
  const { devices } = setUp()
  await devices.look()
  expect(devices.view('camera').choices).toEqual([
    { id: 'front', label: 'Front camera' },
    { id: 'back', label: 'Back camera' },
  ])
  expect(devices.view('microphone').choices).toEqual([{ id: 'desk', label: 'Desk microphone' }])
})
