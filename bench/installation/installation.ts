import { Client } from 'pg'
import { Owner } from '../../e2e/actors/owner.ts'
import { startStack, type Stack } from '../../e2e/fixtures/stack.ts'

/** More than any bench asks for: everybody in it comes from one address. */
const RATE_LIMIT_FACTOR = '10000'

/** A whole installation on data of its own, with its owner signed in. */
export interface Installation {
  readonly stack: Stack
  readonly owner: Owner
  /** The database behind it, to seed and to count in. */
  readonly database: Client
  readonly close: () => Promise<void>
}

/** Starts what `npm start` starts, without limits on how much one address may ask. */
export async function openInstallation(): Promise<Installation> {
  process.env['RATE_LIMIT_FACTOR'] = RATE_LIMIT_FACTOR
  process.env['LOG_LEVEL'] ??= 'info'
  const stack = await startStack()
  try {
    const owner = await Owner.signIn(stack)
    const database = new Client(stack.databaseUrl)
    await database.connect()
    return {
      stack,
      owner,
      database,
      async close() {
        await database.end()
        await stack.stop()
      },
    }
  } catch (error) {
    await stack.stop()
    throw error
  }
}
