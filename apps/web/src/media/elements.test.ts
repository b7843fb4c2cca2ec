// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { createElements } from './elements.ts'
import { setSofter } from './softer.ts'

beforeEach(() => document.body.replaceChildren())

test('a voice is heard wherever the page is, and named by its attendee', () => {
  createElements().audio('noor')
  expect(document.querySelectorAll('body > audio[data-attendee-id="noor"]')).toHaveLength(1)
})

test('one attendee has one picture and one voice', () => {
  const elements = createElements()
  expect(elements.video('noor')).toBe(elements.video('noor'))
  expect(elements.audio('noor')).toBe(elements.audio('noor'))
  expect(elements.slot('noor')).toBe(elements.slot('noor'))
})

test('a picture is put into its slot, and is silent', () => {
  const elements = createElements()
  const seat = document.createElement('div')
  elements.slot('noor')(seat)
  const video = seat.querySelector('video')
  expect(video?.dataset['attendeeId']).toBe('noor')
  expect(video?.muted).toBe(true)
})

test('a picture that moved to another slot is not taken out by the first', () => {
  const elements = createElements()
  const [first, second] = [document.createElement('div'), document.createElement('div')]
  const leaveFirst = elements.slot('noor')(first)
  elements.slot('noor')(second)
  leaveFirst?.()
  expect(second.children).toHaveLength(1)
})

test('before the bell nobody is heard, and from it on everybody', () => {
  const elements = createElements(true)
  const noor = elements.audio('noor')
  expect(noor.muted).toBe(true)
  noor.muted = false
  elements.hush()
  expect(noor.muted).toBe(true)
  elements.reveal()
  expect(noor.muted).toBe(false)
  expect(elements.audio('sam').muted).toBe(false)
})

test('who is softer for oneself is so in rooms that come later too, and loud again when one says so', () => {
  const now = createElements().audio('noor')
  setSofter('noor', true)
  const later = createElements().audio('noor')
  const sam = createElements().audio('sam')
  expect([now.volume, later.volume, sam.volume]).toEqual([0.25, 0.25, 1])
  setSofter('noor', false)
  expect([now.volume, later.volume]).toEqual([1, 1])
})

test('who has left is neither seen nor heard', () => {
  const elements = createElements()
  elements.slot('noor')(document.body)
  elements.audio('noor')
  elements.audio('sam')
  elements.forget('noor')
  expect(document.querySelectorAll('[data-attendee-id="noor"]')).toHaveLength(0)
  elements.clear()
  expect(document.body.children).toHaveLength(0)
})

test('a screen is another picture than the person who shows it, and leaves with them', () => {
  const elements = createElements()
  expect(elements.video('noor', 'screen')).not.toBe(elements.video('noor'))
  elements.slot('noor', 'screen')(document.body)
  elements.audio('noor', 'screen')
  expect(document.querySelectorAll('[data-screen-of="noor"]')).toHaveLength(2)
  expect(document.querySelectorAll('[data-attendee-id="noor"]')).toHaveLength(0)
  elements.forget('noor')
  expect(document.body.children).toHaveLength(0)
})
