import { common } from './common.ts'
import { entry } from './entry.ts'
import { errors } from './errors.ts'
import { event } from './event.ts'
import { recovery } from './recovery.ts'

/** What any page may say, public ones first of all: it is fetched before anything is shown. */
export const first = { ...common, ...event, ...entry, ...recovery, ...errors } as const
