import { expect, test } from 'vitest'
import { createFakeBrowser } from './fake-browser.ts'
import { DEVICE_KINDS, openDevices } from './open-devices.ts'

test('camera and microphone are asked for with one prompt', async () => {
  const browser = createFakeBrowser({ camera: 'front', microphone: 'desk' })
  const opened = await openDevices(browser, DEVICE_KINDS, {})
  expect(browser.requests).toHaveLength(1)
  expect(opened).toMatchObject({ camera: { deviceId: 'front' }, microphone: { deviceId: 'desk' } })
})

test('without a camera the microphone works all the same', async () => {
  const browser = createFakeBrowser({ camera: 'NotFoundError', microphone: 'desk' })
  const opened = await openDevices(browser, DEVICE_KINDS, {})
  expect(opened).toMatchObject({ camera: 'missing', microphone: { deviceId: 'desk' } })
})

test('a camera that another program holds is busy', async () => {
  const browser = createFakeBrowser({ camera: 'NotReadableError', microphone: 'desk' })
  const opened = await openDevices(browser, DEVICE_KINDS, {})
  expect(opened).toMatchObject({ camera: 'busy', microphone: { deviceId: 'desk' } })
})

test('a person who said no is not asked again for each', async () => {
  const browser = createFakeBrowser({ camera: 'NotAllowedError', microphone: 'NotAllowedError' })
  expect(await openDevices(browser, DEVICE_KINDS, {})).toEqual({ camera: 'refused', microphone: 'refused' })
  expect(browser.requests).toHaveLength(1)
})

test('a camera forbidden for good does not take an allowed microphone away', async () => {
  const browser = createFakeBrowser(
    { camera: 'NotAllowedError', microphone: 'desk' },
    { camera: 'denied', microphone: 'granted' },
  )
  const opened = await openDevices(browser, DEVICE_KINDS, {})
  expect(opened).toMatchObject({ camera: 'refused', microphone: { deviceId: 'desk' } })
})

test('one device alone may be refused', async () => {
  const browser = createFakeBrowser({ camera: 'front', microphone: 'NotAllowedError' })
  expect(await openDevices(browser, ['microphone'], {})).toEqual({ microphone: 'refused' })
  expect(browser.requests).toHaveLength(1)
})

test('a page where there is no such thing as a device finds none', async () => {
  const browser = createFakeBrowser({ camera: 'front', microphone: 'desk' })
  const opened = await openDevices({ ...browser, getUserMedia: noDevices }, DEVICE_KINDS, {})
  expect(opened).toEqual({ camera: 'missing', microphone: 'missing' })
})

test('the chosen device is preferred, not demanded', async () => {
  const browser = createFakeBrowser({ camera: 'front', microphone: 'desk' })
  await openDevices(browser, ['camera'], { camera: 'back', microphone: 'desk' })
  expect(browser.requests).toMatchObject([{ video: { deviceId: { ideal: 'back' } } }])
  expect(browser.requests[0]).not.toHaveProperty('audio')
})

function noDevices(): Promise<never> {
  return Promise.reject(new TypeError('navigator.mediaDevices is undefined'))
}
