declare global {
  interface Window {
    /** Paints one frame of somebody's camera: a person before a wall in their hue. */
    paintPerson: (canvas: HTMLCanvasElement, facts: { readonly hue: number; readonly step: number }) => void
  }
}

/** The strip at the left where only the wall is seen, in shares of the picture. */
export const WALL = { left: 0.03, top: 0.1, width: 0.2, height: 0.5 }

/** Runs in a page before anything else, and brings along all it needs. */
export function definePerson(): void {
  const skins = ['#f0c8a0', '#8d5a3c', '#d9a273', '#f3d3b4', '#6f452d', '#c68b5e']
  const hairs = ['#4a2c1d', '#1d1714', '#2c201b', '#b5793a', '#14100e', '#7a7571']
  window.paintPerson = (canvas, { hue, step }) => {
    const paint = canvas.getContext('2d')
    if (paint === null) throw new Error('This browser paints no camera')
    const scale = canvas.height / 180
    const kind = Math.floor(hue / 20) % skins.length
    const spot = (color: string, [x, y, across, down]: readonly [number, number, number, number]) => {
      paint.fillStyle = color
      paint.beginPath()
      paint.ellipse(x, y, across, down, 0, 0, 2 * Math.PI)
      paint.fill()
    }
    const skin = skins[kind] ?? ''
    const hair = hairs[kind] ?? ''
    const sway = 2 * Math.sin(step / 14)
    const isBlinking = step % 70 < 3
    paint.setTransform(scale, 0, 0, scale, 0, 0)
    paint.fillStyle = `hsl(${hue} 52% 58%)`
    paint.fillRect(0, 0, 320, 180)
    paint.fillStyle = `hsl(${hue} 52% 50%)`
    paint.fillRect(0, 150, 320, 30)
    spot(`hsl(${hue} 52% 66%)`, [274, 34, 22, 22])
    paint.setTransform(scale, 0, 0, scale, sway * scale, 0)
    spot(hair, [160, 74, 43, 48])
    spot(`hsl(${(hue + 180) % 360} 28% 30%)`, [160, 190, 78, 58])
    spot(skin, [160, 132, 17, 22])
    spot(skin, [160, 82, 34, 41])
    spot(hair, [160, 50, 30, 15])
    for (const side of [-1, 1]) {
      const x = 160 + side * 13
      spot('#ffffff', [x, 80, 5.5, isBlinking ? 0.8 : 4])
      spot('#2a201c', [x + sway / 2, 80, 2.6, isBlinking ? 0.8 : 2.8])
      spot(hair, [x, 70, 7, 1.6])
    }
    spot('#00000022', [160, 92, 3, 4])
    paint.fillStyle = '#7d2f2c'
    paint.beginPath()
    paint.ellipse(160, 102, 12, 4 + 4 * Math.abs(Math.sin(step / 5)), 0, 0, Math.PI)
    paint.fill()
  }
}
