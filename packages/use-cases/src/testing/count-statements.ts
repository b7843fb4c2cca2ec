import type { Database } from '@stamtafel/db'
import { vi, type MockInstance } from 'vitest'

/** Statements of all connections while the work is done, those within transactions and around them too. */
export async function countStatements(db: Database, work: () => Promise<unknown>): Promise<number> {
  const spies = new Set<MockInstance>()
  const watch = (client: { query: (...asked: never[]) => unknown }) => {
    spies.add(vi.spyOn(client, 'query'))
  }
  db.$client.on('acquire', watch)
  await work()
  db.$client.off('acquire', watch)
  const counts = [...spies].map((spy) => spy.mock.calls.length)
  for (const spy of spies) spy.mockRestore()
  return counts.reduce((sum, count) => sum + count, 0)
}
