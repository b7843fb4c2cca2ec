import { common } from './common.ts'
import { entry } from './entry.ts'
import { errors } from './errors.ts'
import { event } from './event.ts'
import { recovery } from './recovery.ts'
import type { first as source } from '../en/first.ts'

export const first: Record<keyof typeof source, string> = {
  ...common,
  ...event,
  ...entry,
  ...recovery,
  ...errors,
}
