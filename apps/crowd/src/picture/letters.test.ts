import { expect, test } from 'vitest'
import { colourOf } from './colour.ts'
import { write } from './letters.ts'
import { createPicture } from './picture.ts'

const WHITE = colourOf(0, 0, 100)

/** What was written, a line of text for each row of dots. */
function written(text: string): string[] {
  const picture = createPicture(32, 8)
  write(picture, { text, x: 0, y: 0, dot: 1 }, WHITE)
  return Array.from({ length: 7 }, (_, row) =>
    Array.from(picture.data.subarray(row * 32, row * 32 + 32), (y) => (y === WHITE.y ? '#' : ' '))
      .join('')
      .trimEnd(),
  )
}

test('letters stand side by side', () => {
  expect(written('Hi 5')).toEqual([
    '#   #  ###        #####',
    '#   #   #         #',
    '#   #   #         ####',
    '#####   #             #',
    '#   #   #             #',
    '#   #   #         #   #',
    '#   #  ###         ###',
  ])
})

test('accents are left out, and so are letters that it has not', () => {
  expect(written('é')).toEqual(written('E'))
  expect(written('你')).toEqual(Array.from({ length: 7 }, () => ''))
})

test('what does not fit is cut off', () => {
  expect(written('WWWWWWWWWW').every((row) => row.length <= 32)).toBe(true)
})
