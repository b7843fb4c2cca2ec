import { after } from './after.ts'
import { agenda } from './agenda.ts'
import { date } from './date.ts'
import { foyer } from './foyer.ts'
import { fromHosts } from './from-hosts.ts'
import { people } from './people.ts'
import { ready } from './ready.ts'
import { stage } from './stage.ts'
import { table } from './table.ts'
import type { venue as source } from '../en/venue.ts'

export const venue: Record<keyof typeof source, string> = {
  ...ready,
  ...foyer,
  ...agenda,
  ...table,
  ...date,
  ...after,
  ...people,
  ...fromHosts,
  ...stage,
}
