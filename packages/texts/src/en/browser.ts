import { after } from './after.ts'
import { common } from './common.ts'
import { date } from './date.ts'
import { entry } from './entry.ts'
import { errors } from './errors.ts'
import { event } from './event.ts'
import { foyer } from './foyer.ts'
import { organise } from './organise.ts'
import { ready } from './ready.ts'
import { recovery } from './recovery.ts'
import { table } from './table.ts'

/** All that a page may say: the mails' texts stay out of the browser. */
export const messages = {
  ...common,
  ...event,
  ...entry,
  ...ready,
  ...foyer,
  ...table,
  ...date,
  ...after,
  ...recovery,
  ...organise,
  ...errors,
} as const
