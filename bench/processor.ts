import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100

/** The seconds of processor time that a process has used so far, all its threads together. */
export function processorSeconds(pid: number): number {
  const fields = statOf(pid)
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

/** The same of a process and all that have come from it and still run. */
export function familySeconds(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(Number(name)))
  }
  const isOfFamily = (own: number | undefined): boolean =>
    own !== undefined && (own === pid || isOfFamily(parents.get(own)))
  return [...parents.keys()].filter(isOfFamily).reduce((sum, own) => sum + secondsIfThere(own), 0)
}

function parentOf(pid: number): number {
  try {
    return Number(statOf(pid)[1])
  } catch {
    return 0
  }
}

/** A process may have ended since it was listed. */
function secondsIfThere(pid: number): number {
  try {
    return processorSeconds(pid)
  } catch {
    return 0
  }
}

function statOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name of a process may hold spaces, and ends with the last bracket.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
