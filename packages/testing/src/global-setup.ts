import { makeTemplate } from '@stamtafel/db/testing'
import { startThrowAwayPostgres } from '@stamtafel/embedded-postgres'
import type { TestProject } from 'vitest/node'

/** Runs once before all test files: one server, from whose template each of them clones its database. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { urlOf, stop } = await startThrowAwayPostgres()
  const url = urlOf('postgres')
  await makeTemplate(url)
  provide('postgresUrl', url)
  return stop
}
