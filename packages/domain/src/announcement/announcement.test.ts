import { expect, test } from 'vitest'
import type { Place } from '../place/place.ts'
import { isSaidTo, wordsFor, type Addressed } from './announcement.ts'

test('everybody reads their own language where it was said in it', () => {
  const texts = { en: 'Lunch is on', nl: 'De lunch staat klaar' }
  expect(wordsFor(texts, 'nl')).toEqual({ text: 'De lunch staat klaar', locale: 'nl' })
  expect(wordsFor(texts, 'en')).toEqual({ text: 'Lunch is on', locale: 'en' })
})

test('what was said in one language only is read in that one', () => {
  expect(wordsFor({ en: null, nl: 'De lunch staat klaar' }, 'en')).toEqual({
    text: 'De lunch staat klaar',
    locale: 'nl',
  })
})

const PLACES: readonly { readonly place: Place; readonly loungeId: string | undefined }[] = [
  { place: { kind: 'foyer' }, loungeId: undefined },
  { place: { kind: 'stage', stageId: 'main' }, loungeId: undefined },
  { place: { kind: 'stage', stageId: 'attic' }, loungeId: undefined },
  { place: { kind: 'table', tableId: 'one', seat: 0 }, loungeId: 'serre' },
  { place: { kind: 'table', tableId: 'two', seat: 0 }, loungeId: 'serre' },
  { place: { kind: 'table', tableId: 'three', seat: 0 }, loungeId: 'garden' },
  { place: { kind: 'speed-date', speedDateId: 'noon' }, loungeId: undefined },
  { place: { kind: 'pairing', speedDateId: 'noon', roundId: 'r', pairingId: 'p' }, loungeId: undefined },
]

test.for<[Addressed, readonly number[]]>([
  [{ kind: 'event' }, [0, 1, 2, 3, 4, 5, 6, 7]],
  [{ kind: 'person', attendeeId: 'noor' }, [0, 1, 2, 3, 4, 5, 6, 7]],
  [{ kind: 'foyer' }, [0]],
  [{ kind: 'stage', stageId: 'main' }, [1]],
  [{ kind: 'lounge', loungeId: 'serre' }, [3, 4]],
  [{ kind: 'table', tableId: 'two' }, [4]],
  [{ kind: 'speed-date', speedDateId: 'noon' }, [6, 7]],
])('what is said to %o is for those who are there', ([to, readers]) => {
  expect(PLACES.flatMap((at, index) => (isSaidTo(to, at) ? [index] : []))).toEqual(readers)
})
