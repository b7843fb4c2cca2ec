import type { BrowserContext, Page } from '@playwright/test'
import { definePerson, WALL } from './camera.ts'

/** How one person is told from another on the far side: the colour they are seen in and the tone they are heard at. */
export interface Likeness {
  /** In degrees, 0 to 359; keep people at least 30 apart. */
  readonly hue: number
  /** In hertz, 300 to 3000; keep people at least 100 apart, and nobody at a multiple of another. */
  readonly pitch: number
  /** Lines of the camera's picture; few, unless somebody wants to look at it. */
  readonly lines?: number
}

declare global {
  interface Window {
    /** How often the page has asked for a camera or a microphone, each of which may show a prompt. */
    deviceRequests: number
  }
}

/** Gives every page of the context a camera that shows somebody before a wall of one colour and a microphone that hums one tone. */
export async function asPerson(context: BrowserContext, likeness: Likeness): Promise<void> {
  await context.addInitScript(definePerson)
  await context.addInitScript(playDevices, likeness)
}

/** How often the page has called `getUserMedia` since it was loaded. */
export async function deviceRequests(page: Page): Promise<number> {
  return page.evaluate(() => window.deviceRequests)
}

/** The hue of the wall in a video element's picture, in degrees; undefined while it is missing, black or grey. */
export async function seenHue(page: Page, videoSelector: string): Promise<number | undefined> {
  return page.evaluate(measureHue, { selector: videoSelector, wall: WALL })
}

/** The loudest tone of what an audio element plays, in hertz; undefined while it is missing, silent, muted or paused. */
export async function heardPitch(page: Page, audioSelector: string): Promise<number | undefined> {
  return page.evaluate(measurePitch, audioSelector)
}

/** How far two hues are apart on the circle. */
export function hueDistance(a: number, b: number): number {
  const distance = Math.abs(a - b) % 360
  return Math.min(distance, 360 - distance)
}

/** How many frames the video element has shown, to see that they go on. */
export async function seenFrames(page: Page, videoSelector: string): Promise<number> {
  return page.evaluate((selector) => {
    const video = document.querySelector(selector)
    return video instanceof HTMLVideoElement ? video.getVideoPlaybackQuality().totalVideoFrames : 0
  }, videoSelector)
}

// What follows runs in the page, so each function brings along everything it needs.

function playDevices({ hue, pitch, lines = 180 }: Likeness) {
  window.deviceRequests = 0
  const camera = () => {
    const canvas = document.createElement('canvas')
    canvas.height = lines
    canvas.width = (lines * 16) / 9
    let step = 0
    const draw = () => {
      step += 1
      window.paintPerson(canvas, { hue, step })
    }
    draw()
    setInterval(draw, 66)
    const [track] = canvas.captureStream(15).getVideoTracks()
    if (track === undefined) throw new Error('This browser paints no camera')
    return track
  }
  const microphone = () => {
    const audio = new AudioContext()
    const tone = new OscillatorNode(audio, { frequency: pitch })
    const output = audio.createMediaStreamDestination()
    tone.connect(new GainNode(audio, { gain: 0.2 })).connect(output)
    tone.start()
    const [track] = output.stream.getAudioTracks()
    if (track === undefined) throw new Error('This browser hums no tone')
    return track
  }
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    window.deviceRequests += 1
    return new MediaStream([
      ...(constraints?.video ? [camera()] : []),
      ...(constraints?.audio ? [microphone()] : []),
    ])
  }
}

function measureHue({ selector, wall }: { selector: string; wall: typeof WALL }): number | undefined {
  const video = document.querySelector(selector)
  if (!(video instanceof HTMLVideoElement) || video.videoWidth === 0) return undefined
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
  const paint = canvas.getContext('2d')
  if (paint === null) return undefined
  const { videoWidth: width, videoHeight: height } = video
  const [x, y] = [width * wall.left, height * wall.top]
  paint.drawImage(video, x, y, width * wall.width, height * wall.height, 0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread < 40) return undefined
  const sextant =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return Math.round((sextant * 60 + 360) % 360)
}

async function measurePitch(selector: string): Promise<number | undefined> {
  const element = document.querySelector(selector)
  if (!(element instanceof HTMLAudioElement) || !(element.srcObject instanceof MediaStream)) return undefined
  const isHeard = !element.paused && !element.muted && element.volume > 0
  if (!isHeard || element.srcObject.getAudioTracks().length === 0) return undefined
  const audio = new AudioContext()
  const analyser = new AnalyserNode(audio, { fftSize: 8192, smoothingTimeConstant: 0 })
  audio.createMediaStreamSource(element.srcObject).connect(analyser)
  await new Promise((resolve) => {
    setTimeout(resolve, 500)
  })
  const decibels = new Float32Array(analyser.frequencyBinCount)
  analyser.getFloatFrequencyData(decibels)
  const peak = decibels.reduce((best, value, bin) => (value > (decibels[best] ?? -Infinity) ? bin : best), 0)
  const hertz = (peak * audio.sampleRate) / analyser.fftSize
  await audio.close()
  return (decibels[peak] ?? -Infinity) < -70 ? undefined : Math.round(hertz)
}
