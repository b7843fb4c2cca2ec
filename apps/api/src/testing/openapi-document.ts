import { buildTestApp } from './build-test-app.ts'

/** Where the document is kept, so that a change of the api shows as a change of a file. */
export const OPENAPI_FILE = new URL('../../../../docs/openapi.json', import.meta.url)

/** The OpenAPI document of all routes, as it is kept. */
export async function openapiDocument(): Promise<string> {
  const app = await buildTestApp()
  await app.ready()
  return `${JSON.stringify(app.swagger(), null, 2)}\n`
}
