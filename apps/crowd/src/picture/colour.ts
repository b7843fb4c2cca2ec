/** A colour as video carries it: brightness and two differences of colour, each 16 to 240. */
export interface Colour {
  readonly y: number
  readonly u: number
  readonly v: number
}

/** Less than this between the strongest and the weakest of red, green and blue is grey. */
const LEAST_SPREAD = 40

/** What CSS calls `hsl(hue saturation% lightness%)`, in the limited range of BT.601. */
export function colourOf(hue: number, saturation: number, lightness: number): Colour {
  const [red, green, blue] = rgbOf(hue, saturation / 100, lightness / 100)
  return {
    y: Math.round(16 + 65.481 * red + 128.553 * green + 24.966 * blue),
    u: Math.round(128 - 37.797 * red - 74.203 * green + 112 * blue),
    v: Math.round(128 + 112 * red - 93.786 * green - 18.214 * blue),
  }
}

/** The hue in degrees; undefined for black, white and grey. */
export function hueOf({ y, u, v }: Colour): number | undefined {
  const light = 1.1644 * (y - 16)
  const red = within(light + 1.596 * (v - 128))
  const green = within(light - 0.3918 * (u - 128) - 0.813 * (v - 128))
  const blue = within(light + 2.0172 * (u - 128))
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread < LEAST_SPREAD) return undefined
  const sextant =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return Math.round(sextant * 60 + 360) % 360
}

function rgbOf(hue: number, saturation: number, lightness: number): readonly [number, number, number] {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (turn: number) => {
    const at = (turn + hue / 30) % 12
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

function within(value: number): number {
  return Math.max(0, Math.min(255, value))
}
