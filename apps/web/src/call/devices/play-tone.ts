const SECONDS = 0.8

/** Plays a soft tone, so that somebody hears whether they would hear the others. */
export async function playTone(): Promise<void> {
  const audio = new AudioContext()
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  tone.frequency.value = 440
  loudness.gain.setValueAtTime(0.15, audio.currentTime)
  loudness.gain.linearRampToValueAtTime(0, audio.currentTime + SECONDS)
  tone.connect(loudness).connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + SECONDS)
  await new Promise((resolve) => tone.addEventListener('ended', resolve, { once: true }))
  await audio.close()
}
