import { createPerson } from './attendee/create-person.ts'
import { addressOf, likenessOf, nameOf } from './cast.ts'
import type { FillOptions } from './options.ts'
import type { MediaUse, Person } from './protocol.ts'

interface FillDeps {
  readonly say: (line: string) => void
  readonly create?: typeof createPerson
}

/** Lets people come to an event: some go to its stage; of the others two of three sit down at tables, and all take part in its speed date. */
export async function fillEvent(
  options: FillOptions,
  { say, create = createPerson }: FillDeps,
): Promise<Person[]> {
  const run = Math.random().toString(36).slice(2, 8)
  const here: Person[] = []
  // One after the other, as people come, so that nobody is told to slow down.
  for (let number = 0; number < options.people; number++) {
    const name = nameOf(number)
    const media = number < options.withMedia ? 'send' : 'none'
    const person = create({ name, likeness: likenessOf(number), media })
    here.push(person)
    const { eventUrl, inboxUrl } = options
    const email = addressOf(name, run)
    const link = options.links[number] ?? (await person.register({ eventUrl, email, inboxUrl })).link
    await person.enter({ link })
    const where = number < options.atStage ? await goToStage(person, media) : await goToTable(person, number)
    say(`${name} is here${where}${media === 'send' ? ', with picture and sound' : ''}`)
  }
  return here
}

/** Whoever has a picture wants to show it; who is at the stage takes part in no speed date. */
async function goToStage(person: Person, media: MediaUse): Promise<string> {
  await person.watch({})
  if (media === 'send') await person.comeOnStage()
  return ', at the stage'
}

async function goToTable(person: Person, number: number): Promise<string> {
  const table = number % 3 === 2 ? undefined : 1 + Math.floor(number / 3)
  const isSeated = table !== undefined && (await sitIfPossible(person, table))
  await person.takePart()
  return isSeated ? `, at table ${table}` : ''
}

/** A table may be full, or there may be fewer; then they stay in the foyer. */
async function sitIfPossible(person: Person, table: number): Promise<boolean> {
  try {
    await person.sit({ table })
    return true
  } catch {
    return false
  }
}
