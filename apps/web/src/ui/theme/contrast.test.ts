import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Rgb = readonly [red: number, green: number, blue: number]
type Scheme = 'day' | 'night'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const hues = [1, 2, 3, 4, 5, 6, 7, 8]

/** Text on what it stands on; WCAG 2.2 AA asks for 4.5. */
const TEXT = [
  [
    'ink',
    'ground surface surface-2 sunken brass-soft bottle-soft rug-soft delft-soft p1 p2 p3 p4 p5 p6 p7 p8',
  ],
  ['ink-2', 'ground surface surface-2 sunken brass-soft bottle-soft rug-soft'],
  ['ink-3', 'ground surface surface-2 sunken'],
  ['bottle-ink', 'ground surface surface-2 bottle-soft brass-soft'],
  ['brass-ink', 'ground surface surface-2 brass-soft p7'],
  ['rug-ink', 'ground surface surface-2 rug-soft brass-soft'],
  ['delft-ink', 'ground surface surface-2 delft-soft'],
  ['on-bottle', 'bottle bottle-press panel-bottle delft'],
  ['on-brass', 'brass'],
  ['on-rug', 'rug rug-press'],
  ['on-oak', 'oak oak-2'],
  ['on-mat', 'mat'],
  ['on-mat-2', 'mat'],
  ['on-mat-accent', 'mat'],
  ['on-mat-rug', 'mat'],
  ['ground', 'ink'],
  ['on-frame', 'frame'],
  ['on-frame-2', 'frame'],
  ['brass', 'frame panel-bottle tile'],
  ['on-scrim', 'scrim tile'],
  ...hues.map((hue) => [`p${hue}-ink`, `p${hue}`] as const),
] as const

/** Shapes, borders and focus; 3.0. */
const SHAPES = [
  ['line-strong', 'ground surface surface-2'],
  ['seat-edge', 'ground surface surface-2'],
  ['oak-edge', 'ground surface surface-2'],
  ['brass-line', 'ground surface surface-2 sunken brass-soft'],
  ['bottle', 'ground surface mat'],
  ['rug', 'ground surface'],
  ['focus', 'ground surface surface-2 sunken'],
] as const

test.for(['day', 'night'] as const)('every text can be read by %s', (scheme) => {
  expect(tooFaint(TEXT, 4.5, scheme)).toEqual([])
})

test.for(['day', 'night'] as const)('every shape and border can be seen by %s', (scheme) => {
  expect(tooFaint(SHAPES, 3, scheme)).toEqual([])
})

test('the measure is the one of WCAG: black on white is 21 to 1', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
})

function tooFaint(pairs: readonly (readonly [string, string])[], least: number, scheme: Scheme): string[] {
  return pairs.flatMap(([text, grounds]) =>
    grounds
      .split(' ')
      .map((ground) => ({ ground, ratio: contrast(colour(text, scheme), colour(ground, scheme)) }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ ground, ratio }) => `${text} on ${ground}: ${ratio.toFixed(2)}`),
  )
}

/** What a token is in a scheme; over video, which may be white. */
function colour(token: string, scheme: Scheme): Rgb {
  const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1]?.trim() ?? ''
  const pair = /^light-dark\((.+), (#.+)\)$/.exec(value)
  const own = pair ? (scheme === 'day' ? pair[1] : pair[2]) : value
  return parse(own ?? '')
}

function parse(value: string): Rgb {
  const [, ...scrim] = /^rgb\((\d+) (\d+) (\d+) \/ (0?\.\d+)\)$/.exec(value) ?? []
  if (scrim.length === 4) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = scrim.map(Number)
    const overWhite = (part: number) => part * alpha + 255 * (1 - alpha)
    return [overWhite(red), overWhite(green), overWhite(blue)]
  }
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(value) ?? []
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return ((light ?? Number.NaN) + 0.05) / ((dark ?? Number.NaN) + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
