import { ERROR_CODES } from '@stamtafel/domain'
import { z } from 'zod'

const code = z.enum(ERROR_CODES)

/** The body of every failure (RFC 9457): it says what to do, and never why our code failed. */
export const Problem = z.object({
  type: z.templateLiteral(['urn:stamtafel:', code]),
  title: z.string(),
  status: z.int(),
  code,
  retry: z.enum(['never', 'now', 'after']),
  requestId: z.string(),
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Figures that the sentence of this code needs, such as the tries that are left. */
  facts: z.record(z.string(), z.number()).optional(),
})
export type Problem = z.infer<typeof Problem>
