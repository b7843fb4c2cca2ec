import { afterAll, inject } from 'vitest'
import { connect, type Database } from '../database.ts'
import { cloneTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server on which the template is, for the whole run. */
    postgresUrl: string
  }
}

/** The address of an empty database of this test file's own, for what opens its connections itself. */
export function createTestDatabaseUrl(): Promise<string> {
  return cloneTemplate(inject('postgresUrl'))
}

/** An empty database of this test file's own, closed after its tests. */
export async function createTestDatabase(): Promise<Database> {
  const db = connect(await createTestDatabaseUrl())
  afterAll(() => db.$client.end())
  return db
}
