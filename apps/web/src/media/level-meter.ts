/** How loud the microphone is, for a person to see that it works. */
export interface LevelMeter {
  /** From 0 (silence) to 1 (loud speech); 0 where there is no track. */
  read(track: MediaStreamTrack | undefined): number
  close(): void
}

/** Loud speech close to a microphone, as root mean square of its samples. */
const LOUD = 0.25

/** Listens only from the first reading on: an audio context of its own costs a thread. */
export function createLevelMeter(): LevelMeter {
  let context: AudioContext | undefined
  let listening: { readonly track: MediaStreamTrack; readonly analyser: AnalyserNode } | undefined
  const listenTo = (track: MediaStreamTrack) => {
    if (listening?.track === track) return listening.analyser
    context ??= new AudioContext()
    const analyser = context.createAnalyser()
    analyser.fftSize = 512
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
    listening = { track, analyser }
    return analyser
  }
  return {
    read(track) {
      if (track === undefined) return 0
      const samples = new Float32Array(512)
      listenTo(track).getFloatTimeDomainData(samples)
      return levelOf(samples)
    },
    close() {
      void context?.close()
      context = undefined
      listening = undefined
    },
  }
}

/** The level of some samples between -1 and 1. */
export function levelOf(samples: Float32Array): number {
  const sum = samples.reduce((total, sample) => total + sample * sample, 0)
  return Math.min(1, Math.sqrt(sum / samples.length) / LOUD)
}
