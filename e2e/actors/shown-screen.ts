import type { BrowserContext, Page } from '@playwright/test'

declare global {
  interface Window {
    /** As the browser's own bar does it. */
    endScreen: () => void
  }
}

/** A screen of one colour that hums, which the pages of the context show when they are asked to. */
export async function withScreen(
  context: BrowserContext,
  screen: { readonly hue: number; readonly pitch: number },
): Promise<void> {
  await context.addInitScript(playScreen, screen)
}

/** Ends what a page shows by the browser's own bar, not by a button of ours. */
export async function endByBrowser(page: Page): Promise<void> {
  await page.evaluate(() => window.endScreen())
}

// It runs in the page, so it brings along everything it needs.
function playScreen({ hue, pitch }: { readonly hue: number; readonly pitch: number }) {
  navigator.mediaDevices.getDisplayMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 960, height: 540 })
    const paint = canvas.getContext('2d')
    let step = 0
    const draw = () => {
      if (paint === null) return
      step += 1
      paint.fillStyle = `hsl(${hue} 60% 55%)`
      paint.fillRect(0, 0, canvas.width, canvas.height)
      paint.fillStyle = '#ffffff'
      paint.fillRect(300 + (step % 40) * 8, 400, 60, 60)
    }
    draw()
    setInterval(draw, 100)
    const audio = new AudioContext()
    const tone = new OscillatorNode(audio, { frequency: pitch })
    const output = audio.createMediaStreamDestination()
    tone.connect(new GainNode(audio, { gain: 0.2 })).connect(output)
    tone.start()
    const [picture] = canvas.captureStream(10).getVideoTracks()
    if (picture === undefined) throw new Error('This browser paints no screen')
    window.endScreen = () => {
      picture.stop()
      picture.dispatchEvent(new Event('ended'))
    }
    return new MediaStream([picture, ...output.stream.getAudioTracks()])
  }
}
