import type { Log } from '@stamtafel/use-cases'

/** Notes a fault that no caller is waiting for. */
export function complain(log: Log, what: string): (error: unknown) => void {
  return (error) => log.warn({ reason: error instanceof Error ? error.message : String(error) }, what)
}
