import type { HostCommandView } from '@stamtafel/contracts'
import type { HostCommandType } from '@stamtafel/domain'

/** How long what a host did is news to a page that was not there. */
const NEWS_MS = 10_000
const EXTENDED_MS = 5000

/** What hosts have done since this tab heard of them last; of what happened before it came, only what is news. */
export function freshCommands(
  commands: readonly HostCommandView[],
  heard: number | undefined,
  now: Date,
): readonly HostCommandView[] {
  return commands.filter(({ number, at }) =>
    heard === undefined ? now.getTime() - Date.parse(at) < NEWS_MS : number > heard,
  )
}

/** Says whether a host has just given a minute more of the round, which then stands in the ring. */
export function isExtended(commands: readonly HostCommandView[], now: Date): boolean {
  const latest = latestOf(commands, ['more-round'])
  const sinceMs = latest === undefined ? Infinity : now.getTime() - Date.parse(latest.at)
  return Math.abs(sinceMs) < EXTENDED_MS
}

export function latestOf(
  commands: readonly HostCommandView[],
  types: readonly HostCommandType[],
): HostCommandView | undefined {
  return commands.findLast(({ type }) => types.includes(type))
}
