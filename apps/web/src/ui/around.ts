/** A place on a circle in percent of its box: `index` of `count`, clockwise, the first at `start` degrees from the top. */
export function around(
  index: number,
  count: number,
  { start = 0, radius = 50 } = {},
): { x: number; y: number } {
  const angle = ((start + (index * 360) / count) * Math.PI) / 180
  return { x: round(50 + radius * Math.sin(angle)), y: round(50 - radius * Math.cos(angle)) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
