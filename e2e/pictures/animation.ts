import { writeFileSync } from 'node:fs'
import type { BrowserContext } from '@playwright/test'
import { encode } from 'modern-gif'

/** Half of a page, so that the file stays small and words are still read. */
const SIZE = { width: 800, height: 500 }
const MOST_COLOURS = 160

export interface Shot {
  readonly png: Buffer
  /** For how long it is shown. */
  readonly milliseconds: number
}

/** Writes pictures one after the other into a GIF, the one moving format that every forge shows. */
export async function writeAnimation(
  context: BrowserContext,
  file: string,
  shots: readonly Shot[],
): Promise<void> {
  // A page of ours loads no picture out of an address.
  const page = await context.newPage()
  const frames = []
  for (const { png, milliseconds } of shots) {
    // Each is several megabytes on its way out of the page.
    // oxlint-disable-next-line no-await-in-loop
    const pixels = await page.evaluate(decode, { png: png.toString('base64'), ...SIZE })
    frames.push({ data: Uint8ClampedArray.from(Buffer.from(pixels, 'base64')), delay: milliseconds })
  }
  const gif = await encode({ ...SIZE, frames, maxColors: MOST_COLOURS, looped: true })
  writeFileSync(file, new Uint8Array(gif))
}

// This runs in the page, so it brings along everything it needs.
async function decode({ png, width, height }: { png: string; width: number; height: number }) {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const paint = canvas.getContext('2d')
  if (paint === null) throw new Error('This page paints nothing')
  paint.imageSmoothingQuality = 'high'
  paint.drawImage(image, 0, 0, width, height)
  const { data } = paint.getImageData(0, 0, width, height)
  let text = ''
  for (let start = 0; start < data.length; start += 32_768) {
    text += String.fromCodePoint(...data.subarray(start, start + 32_768))
  }
  return btoa(text)
}
