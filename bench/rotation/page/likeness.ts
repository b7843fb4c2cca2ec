/** How one person is told from the other on the far side. */
export interface Likeness {
  /** In degrees. */
  readonly hue: number
  /** In hertz. */
  readonly pitch: number
}

const SIZE = { width: 320, height: 180 }
const FRAMES_PER_SECOND = 15

/** How often the page asked for a camera or a microphone. */
let requests = 0
export const deviceRequests = () => requests

/** From now on the page's camera shows one colour in motion, and its microphone hums one tone. */
export function playDevices({ hue, pitch }: Likeness): void {
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    requests += 1
    const tracks = [
      ...(constraints?.video ? paint(hue).getVideoTracks() : []),
      ...(constraints?.audio ? hum(pitch).getAudioTracks() : []),
    ]
    return new MediaStream(tracks)
  }
}

function paint(hue: number): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), SIZE)
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('This browser paints nothing')
  let step = 0
  setInterval(() => {
    step += 5
    brush.fillStyle = `hsl(${hue} 80% 50%)`
    brush.fillRect(0, 0, SIZE.width, SIZE.height)
    brush.fillStyle = '#ffffff'
    brush.fillRect(step % SIZE.width, 140, 24, 24)
  }, 1000 / FRAMES_PER_SECOND)
  return canvas.captureStream(FRAMES_PER_SECOND)
}

function hum(pitch: number): MediaStream {
  const audio = new AudioContext()
  const output = audio.createMediaStreamDestination()
  const tone = new OscillatorNode(audio, { frequency: pitch })
  tone.connect(new GainNode(audio, { gain: 0.3 })).connect(output)
  tone.start()
  return output.stream
}

const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
const look = pixel.getContext('2d', { willReadFrequently: true })

/** Says whether a video shows somebody's colour now; what is black or grey is nobody's. */
export function isSeen(video: HTMLVideoElement, { hue }: Likeness): boolean {
  if (look === null || video.videoWidth === 0) return false
  look.drawImage(video, 20, 20, 40, 40, 0, 0, 1, 1)
  const seen = hueOf(look.getImageData(0, 0, 1, 1).data)
  if (seen === undefined) return false
  const apart = Math.abs(seen - hue) % 360
  return Math.min(apart, 360 - apart) < 30
}

function hueOf([red = 0, green = 0, blue = 0]: Uint8ClampedArray): number | undefined {
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread < 60) return undefined
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4)
}

/** Listens into a voice for one pitch; `isHeard` tells of the last ten milliseconds. */
export interface Ear {
  isHeard(): boolean
  close(): void
}

const WINDOW = 512
const LOUD_ENOUGH = 0.02

export function listenTo(stream: MediaStream, { pitch }: Likeness, audio: AudioContext): Ear {
  const source = audio.createMediaStreamSource(stream)
  const analyser = new AnalyserNode(audio, { fftSize: WINDOW })
  source.connect(analyser)
  const samples = new Float32Array(WINDOW)
  return {
    isHeard() {
      analyser.getFloatTimeDomainData(samples)
      return loudnessAt(pitch / audio.sampleRate, samples) > LOUD_ENOUGH
    },
    close: () => source.disconnect(),
  }
}

/** Goertzel: the amplitude of one frequency, in cycles per sample. */
function loudnessAt(frequency: number, samples: Float32Array): number {
  const factor = 2 * Math.cos(2 * Math.PI * frequency)
  let [before, last] = [0, 0]
  for (const sample of samples) [before, last] = [last, sample + factor * last - before]
  const power = before * before + last * last - factor * before * last
  return (2 * Math.sqrt(Math.max(0, power))) / samples.length
}
