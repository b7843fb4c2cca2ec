import type { Colour } from './colour.ts'
import { fillRectangle, type Picture } from './picture.ts'

const COLUMNS = 5
const ADVANCE = COLUMNS + 1

/** Behind each letter its seven rows of five dots, a row as one digit to the base of 32. */
const DRAWN = `
  Aehhvhhh Buhhuhhu Cehggghe Duhhhhhu Evggvggv Fvggvggg Gehgnhhf Hhhhvhhh Ie44444e J72222ic Khikokih
  Lggggggv Mhrllhhh Nhpljhhh Oehhhhhe Puhhuggg Qehhhlid Ruhhukih Sfgge11u Tv444444 Uhhhhhhe Vhhhhha4
  Whhhllla Xhha4ahh Yhha4444 Zv1248gv 0ehjlphe 14c4444e 2eh1248v 3v2421he 426aiv22 5vgu11he 668guhhe
  7v124888 8ehhehhe 9ehhf12c :0cc0cc0 -000v000 .00000cc '4480000`

const LETTERS: ReadonlyMap<string, string> = new Map(
  DRAWN.trim()
    .split(/\s+/)
    .map((text) => [text.slice(0, 1), text.slice(1)]),
)

interface Writing {
  readonly text: string
  readonly x: number
  readonly y: number
  /** The side of a dot in pixels. */
  readonly dot: number
}

/** Writes in capitals and without accents; what it has no letter for stays a gap. */
export function write(picture: Picture, { text, x, y, dot }: Writing, colour: Colour): void {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toUpperCase()
  for (const [place, letter] of Array.from(plain).entries()) {
    for (const { column, row } of dotsOf(letter)) {
      const left = x + (place * ADVANCE + column) * dot
      fillRectangle(picture, { x: left, y: y + row * dot, width: dot, height: dot }, colour)
    }
  }
}

function dotsOf(letter: string): { readonly column: number; readonly row: number }[] {
  return Array.from(LETTERS.get(letter) ?? '').flatMap((digit, row) => {
    const dots = Number.parseInt(digit, 32)
    return Array.from({ length: COLUMNS }, (_, column) => ({ column, row })).filter(
      ({ column }) => (dots & (1 << (COLUMNS - 1 - column))) !== 0,
    )
  })
}
