import { after } from './after.ts'
import { agenda } from './agenda.ts'
import { date } from './date.ts'
import { foyer } from './foyer.ts'
import { fromHosts } from './from-hosts.ts'
import { people } from './people.ts'
import { ready } from './ready.ts'
import { stage } from './stage.ts'
import { table } from './table.ts'

/** What is said inside an event. */
export const venue = {
  ...ready,
  ...foyer,
  ...agenda,
  ...table,
  ...date,
  ...after,
  ...people,
  ...fromHosts,
  ...stage,
} as const
