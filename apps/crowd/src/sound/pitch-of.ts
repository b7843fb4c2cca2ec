/** Softer than this, of 32,767, is silence. */
const SILENCE = 500

/** The pitch of a single tone in hertz, by where it rises through zero; undefined for silence. */
export function pitchOf(samples: Int16Array, sampleRate: number): number | undefined {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  if (loudest < SILENCE) return undefined
  const rises = risesOf(samples)
  const [first, last] = [rises[0], rises.at(-1)]
  if (first === undefined || last === undefined || first === last) return undefined
  return Math.round(((rises.length - 1) * sampleRate) / (last - first))
}

/** Between two samples the tone is taken for a straight line. */
function risesOf(samples: Int16Array): number[] {
  const rises: number[] = []
  let before = samples[0] ?? 0
  for (const [index, sample] of samples.entries()) {
    if (before < 0 && sample >= 0) rises.push(index - sample / (sample - before))
    before = sample
  }
  return rises
}
