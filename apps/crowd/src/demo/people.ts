import { addressOf, likenessOf, nameOf } from '../cast.ts'
import { createPerson } from '../attendee/create-person.ts'
import { startChatter } from '../chatter.ts'
import type { Person } from '../protocol.ts'
import { DEMO_PARTS, nextTable, type DemoPart } from './parts.ts'
import type { DemoSettings } from './settings.ts'
import { DEMO_WORDS } from './words.ts'

const WANDER_MS = 45_000

interface Player {
  readonly person: Person
  readonly part: DemoPart
}

interface PeopleOptions {
  readonly settings: Pick<DemoSettings, 'inboxUrl' | 'language'>
  readonly eventUrl: string
  readonly complain: (error: unknown) => void
  readonly create?: typeof createPerson
  readonly random?: () => number
}

/** Everybody whom the program plays. */
export interface DemoPeople {
  /** Lets them come one after the other, as people do. */
  comeIn(): Promise<void>
  /** Those of the speed date sit down where they sat, once it is over. */
  sitAgain(): Promise<void>
  leave(): Promise<void>
}

export function createDemoPeople(options: PeopleOptions): DemoPeople {
  const { settings, eventUrl, complain, create = createPerson, random = Math.random } = options
  const { inboxUrl, language } = settings
  const players: Player[] = []
  const timers: (() => void)[] = []
  const run = random().toString(36).slice(2, 8)

  async function enter(number: number, part: DemoPart): Promise<void> {
    const name = nameOf(number)
    const person = create({ name, likeness: likenessOf(number), media: part.media })
    const email = addressOf(name, run)
    const { link } = await person.register({ eventUrl, email, inboxUrl, locale: language })
    await person.enter({ link })
    players.push({ person, part })
    await takePlace({ person, part })
    if (part.takesPart) await person.takePart()
  }

  function chat(kind: DemoPart['at']['kind'], everySeconds: number): void {
    const people = players.filter(({ part }) => part.at.kind === kind && !part.takesPart)
    const lines = DEMO_WORDS[language][kind]
    timers.push(startChatter({ people: people.map(({ person }) => person), everySeconds, lines, complain }))
  }

  function wander(): void {
    const wanderers = players.filter(({ part }) => part.wanders)
    const seats = new Map<Player, number>()
    const timer = setInterval(() => {
      const player = wanderers[Math.floor(random() * wanderers.length)]
      if (player?.part.at.kind !== 'table') return
      const table = nextTable(seats.get(player) ?? player.part.at.number, random)
      seats.set(player, table)
      player.person.sit({ table }).catch(complain)
    }, WANDER_MS)
    timers.push(() => clearInterval(timer))
  }

  return {
    async comeIn() {
      for (const [number, part] of DEMO_PARTS.entries()) await enter(number, part).catch(complain)
      chat('foyer', 25)
      chat('stage', 30)
      chat('table', 35)
      wander()
    },
    async sitAgain() {
      const back = players.filter(({ part }) => part.takesPart)
      for (const player of back) await takePlace(player).catch(complain)
    },
    async leave() {
      for (const stop of timers) stop()
      await Promise.allSettled(players.map(({ person }) => person.vanish()))
    },
  }
}

async function takePlace({ person, part: { at } }: Player): Promise<void> {
  if (at.kind === 'table') await person.sit({ table: at.number })
  if (at.kind !== 'stage') return
  await person.watch({})
  if (at.speaks) await person.comeOnStage()
}
