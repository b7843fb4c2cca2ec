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
import type { messages as source } from '../en/browser.ts'

export const messages: Record<keyof typeof source, string> = {
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
}
