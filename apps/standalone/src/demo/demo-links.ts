import { readFileSync } from 'node:fs'
import { z } from 'zod'

const schema = z.object({ visitorUrl: z.url(), organiserUrl: z.url() })

/** Where the one visitor of the demo comes in. */
export type DemoLinks = z.infer<typeof schema>

/** Reads what whoever plays the demo has written down. */
export function readLinks(file: string): DemoLinks {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
