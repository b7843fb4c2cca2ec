import { expect, test } from 'vitest'
import { findSharer, readPeople } from './people.ts'

const elements = { slot: () => () => undefined }
const noor = {
  identity: 'noor',
  name: 'Noor Haddad',
  joinedAt: new Date('2026-11-24T12:00:00Z'),
  isMicrophoneEnabled: true,
  isCameraEnabled: true,
  isScreenShareEnabled: false,
  isSpeaking: true,
}
const sam = { ...noor, identity: 'sam', joinedAt: new Date('2026-11-24T11:00:00Z') }

test('people are in the order in which they came', () => {
  expect(readPeople([noor, sam], elements, false).map(({ attendeeId }) => attendeeId)).toEqual([
    'sam',
    'noor',
  ])
})

test('whoever is muted does not speak', () => {
  const muted = { ...noor, isMicrophoneEnabled: false }
  expect(readPeople([muted], elements, false)).toMatchObject([{ isMuted: true, isSpeaking: false }])
})

test('whoever is just arriving is not shown as muted before word of their microphone can have come', () => {
  const silent = { ...noor, isMicrophoneEnabled: false, isCameraEnabled: false }
  expect(readPeople([silent], elements, true)).toMatchObject([{ isMuted: false, isCameraOff: true }])
})

test('of two who show a screen it is the same one everywhere', () => {
  const both = [noor, sam].map((person) => ({ ...person, isScreenShareEnabled: true }))
  expect(findSharer(readPeople(both, elements, false))?.attendeeId).toBe('noor')
  expect(findSharer(readPeople(both.toReversed(), elements, false))?.attendeeId).toBe('noor')
  expect(findSharer(readPeople([noor, sam], elements, false))).toBeUndefined()
})
