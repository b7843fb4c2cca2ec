/** Two notes of a small bell, one after the other. */
const NOTES = [
  { hertz: 659.3, after: 0 },
  { hertz: 523.3, after: 0.35 },
]
const SECONDS = 1.6
/** Of full loudness: heard in a quiet room, and no start to anybody. */
const LOUDNESS = 0.07

/** Plays a soft chime; a browser that plays no sound before a press stays silent. */
export async function playChime(): Promise<void> {
  const audio = new AudioContext()
  for (const { hertz, after } of NOTES) {
    const start = audio.currentTime + after
    const note = audio.createOscillator()
    const loudness = audio.createGain()
    note.frequency.value = hertz
    loudness.gain.setValueAtTime(0, start)
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.04)
    loudness.gain.exponentialRampToValueAtTime(0.001, start + SECONDS)
    note.connect(loudness).connect(audio.destination)
    note.start(start)
    note.stop(start + SECONDS)
  }
  await new Promise((resolve) => setTimeout(resolve, (SECONDS + 0.5) * 1000))
  await audio.close()
}
