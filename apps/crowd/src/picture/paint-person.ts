import { colourOf } from './colour.ts'
import { write } from './letters.ts'
import { fillDisc, fillRectangle, type Picture, type Rectangle } from './picture.ts'

const WHITE = colourOf(0, 0, 98)

/** The strip at the left where only the wall is seen, in shares of the picture; the browsers of the journeys keep to it too. */
const WALL = { left: 0.03, top: 0.1, width: 0.2, height: 0.5 }

export interface Pose {
  readonly name: string
  readonly hue: number
  readonly at: Date
}

/** Paints the camera of somebody at an instant: a wall in their hue, a shape that moves, their name and a clock. */
export function paintPerson(picture: Picture, { name, hue, at }: Pose): void {
  const { width, height } = picture
  const unit = height / 180
  const floor = Math.round(height / 1.2)
  const dot = Math.max(1, Math.round(2 * unit))
  fillRectangle(picture, { x: 0, y: 0, width, height: floor }, colourOf(hue, 52, 58))
  fillRectangle(picture, { x: 0, y: floor, width, height: height - floor }, colourOf(hue, 52, 34))
  const turn = (at.getTime() / 2000) * Math.PI
  const [x, y] = [width * 0.56 + 36 * unit * Math.cos(turn), height * 0.46 + 24 * unit * Math.sin(turn)]
  fillDisc(picture, { x, y, radius: 26 * unit }, colourOf((hue + 180) % 360, 40, 40))
  write(picture, { text: name, x: 8 * dot, y: floor + 4 * dot, dot }, WHITE)
  write(picture, { text: at.toISOString().slice(11, 19), x: width - 52 * dot, y: 4 * dot, dot }, WHITE)
}

/** The part of such a picture in which nothing but the wall is seen, whatever size it arrived in. */
export function wallOf({ width, height }: Pick<Picture, 'width' | 'height'>): Rectangle {
  return {
    x: Math.round(width * WALL.left),
    y: Math.round(height * WALL.top),
    width: Math.round(width * WALL.width),
    height: Math.round(height * WALL.height),
  }
}
