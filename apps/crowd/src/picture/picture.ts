import type { Colour } from './colour.ts'

/** A picture as video carries it (I420): a plane of brightness, then two of colour at half the size. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A black picture. */
export function createPicture(width: number, height: number): Picture {
  const data = new Uint8Array(width * height + 2 * half(width) * half(height)).fill(128)
  return { width, height, data: data.fill(16, 0, width * height) }
}

export function fillRectangle(picture: Picture, { x, y, width, height }: Rectangle, colour: Colour): void {
  for (let row = y; row < y + height; row++) fillRow(picture, { row, from: x, to: x + width }, colour)
}

export function fillDisc(
  picture: Picture,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  colour: Colour,
): void {
  for (let row = Math.ceil(y - radius); row <= y + radius; row++) {
    const reach = Math.sqrt(radius ** 2 - (row - y) ** 2)
    fillRow(picture, { row, from: Math.round(x - reach), to: Math.round(x + reach) }, colour)
  }
}

/** The mean colour of a part of a picture. */
export function meanColour(picture: Picture, { x, y, width, height }: Rectangle): Colour {
  const [luma, blue, red] = planesOf(picture)
  const there = { x: x >> 1, y: y >> 1, width: width >> 1, height: height >> 1 }
  return { y: meanOf(luma, { x, y, width, height }), u: meanOf(blue, there), v: meanOf(red, there) }
}

interface Plane {
  readonly data: Uint8Array
  readonly stride: number
}

function planesOf({ width, height, data }: Picture): readonly [Plane, Plane, Plane] {
  const stride = half(width)
  const [size, colours] = [width * height, stride * half(height)]
  return [
    { data: data.subarray(0, size), stride: width },
    { data: data.subarray(size, size + colours), stride },
    { data: data.subarray(size + colours), stride },
  ]
}

/** Of an odd side the last dot has a colour of its own. */
function half(side: number): number {
  return (side + 1) >> 1
}

function meanOf({ data, stride }: Plane, { x, y, width, height }: Rectangle): number {
  let sum = 0
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) sum += data[row * stride + column] ?? 0
  }
  return sum / (width * height)
}

/** What lies outside the picture is left out. */
function fillRow(
  { width, height, data }: Picture,
  { row, from, to }: { readonly row: number; readonly from: number; readonly to: number },
  { y, u, v }: Colour,
): void {
  const [start, end] = [Math.max(0, from), Math.min(width, to)]
  if (row < 0 || row >= height || start >= end) return
  data.fill(y, row * width + start, row * width + end)
  const stride = half(width)
  const blue = width * height + (row >> 1) * stride
  const red = blue + stride * half(height)
  data.fill(u, blue + (start >> 1), blue + half(end))
  data.fill(v, red + (start >> 1), red + half(end))
}
