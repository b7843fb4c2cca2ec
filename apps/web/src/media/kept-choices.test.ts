import { expect, test } from 'vitest'
import { keepChoices, readChoices } from './kept-choices.ts'

const wanted = { isMuted: false, isCameraOff: false, cameraId: undefined, microphoneId: undefined }

test('what is kept is read again', () => {
  let kept: string | null = null
  const choices = { isMuted: true, isCameraOff: false, cameraId: 'c-1', microphoneId: 'm-1' }
  keepChoices({ setItem: (_key, value) => (kept = value) }, choices)
  expect(readChoices({ getItem: () => kept })).toEqual(choices)
})

test.for([null, '', 'null', '[]', '"off"', '{"isMuted":"yes","cameraId":7}'])(
  'a memory that holds %j counts as none',
  (kept) => {
    expect(readChoices({ getItem: () => kept })).toEqual(wanted)
  },
)

test('a tab that may not remember goes on without', () => {
  expect(() => keepChoices({ setItem: forbidden }, wanted)).not.toThrow()
  expect(readChoices({ getItem: forbidden })).toEqual(wanted)
})

function forbidden(): never {
  throw new DOMException('', 'SecurityError')
}
