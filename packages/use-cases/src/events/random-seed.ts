/** What decides between equals in the matching; a whole number that Postgres holds. */
export function randomSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Int32Array(1))
  return seed
}
