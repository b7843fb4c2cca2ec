/** From when to when somebody's connection was lost, as instants in ISO 8601. */
export type AwayPeriod = readonly [since: string, back: string]

/** Whole seconds between two instants in which nobody was away; what two missed at the same time is missed once. */
export function secondsTogether(
  { from, until }: { readonly from: Date; readonly until: Date },
  away: readonly AwayPeriod[],
): number {
  const end = until.getTime()
  let at = from.getTime()
  let together = 0
  for (const [since, back] of away.toSorted(([a], [b]) => Date.parse(a) - Date.parse(b))) {
    together += Math.max(0, Math.min(Date.parse(since), end) - at)
    at = Math.max(at, Date.parse(back))
  }
  return Math.floor((together + Math.max(0, end - at)) / 1000)
}
