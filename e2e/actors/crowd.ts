import {
  startCrowd,
  type Crowd as CrowdProcess,
  type Likeness,
  type MediaUse,
  type Person,
  type Seen,
} from '@stamtafel/crowd'
import type { Stack } from '../fixtures/stack.ts'
import { addressOf, type EventAddress } from './registration.ts'

interface Newcomer {
  readonly name: string
  readonly likeness?: Likeness
  /** Picture and sound, where somebody is to be seen; without it they cost next to nothing. */
  readonly media?: MediaUse
}

/** Simulated attendees, who live in a process of their own. */
export class Crowd {
  readonly #stack: Pick<Stack, 'url' | 'inboxUrl'>
  readonly #process: CrowdProcess

  private constructor(stack: Pick<Stack, 'url' | 'inboxUrl'>, started: CrowdProcess) {
    this.#stack = stack
    this.#process = started
  }

  static async start(stack: Pick<Stack, 'url' | 'inboxUrl'>): Promise<Crowd> {
    return new Crowd(stack, await startCrowd())
  }

  /** Lets somebody register, follow the mailed link and come in. */
  async enter(event: EventAddress, newcomer: Newcomer): Promise<CrowdAttendee> {
    const { name, likeness = { hue: 260, pitch: 1130 }, media = 'none' } = newcomer
    const person = await this.#process.appear({ name, likeness, media })
    const email = addressOf(event, name)
    const eventUrl = `${this.#stack.url}/e/${event.slug}`
    const { link } = await person.register({ eventUrl, email, inboxUrl: this.#stack.inboxUrl })
    const { attendeeId } = await person.enter({ link })
    return new CrowdAttendee(person, { name, email, attendeeId, likeness })
  }

  /** Everybody vanishes. */
  async stop(): Promise<void> {
    await this.#process.stop()
  }
}

/** Anybody of whom something is done, by a browser or without. */
interface Someone {
  readonly attendeeId: string
}

/** A simulated attendee at an event, who presses and speaks in every round unless told otherwise. */
export class CrowdAttendee {
  readonly name: string
  readonly email: string
  readonly attendeeId: string
  readonly likeness: Likeness
  readonly #person: Person

  constructor(person: Person, facts: Pick<CrowdAttendee, 'name' | 'email' | 'attendeeId' | 'likeness'>) {
    this.#person = person
    this.name = facts.name
    this.email = facts.email
    this.attendeeId = facts.attendeeId
    this.likeness = facts.likeness
  }

  /** Sits down at the table of this number. */
  sitAt(number: number): Promise<void> {
    return this.#person.sit({ table: number })
  }

  /** Goes to the event's first stage, to watch. */
  watch(): Promise<void> {
    return this.#person.watch({})
  }

  /** Raises a hand at the stage as soon as hands count, and comes on it when invited. */
  comeOnStage(): Promise<void> {
    return this.#person.comeOnStage()
  }

  /** Joins the speed date, without being here yet. */
  join(): Promise<void> {
    return this.#person.setEntry({ state: 'joined' })
  }

  /** Presses *I am here*. */
  sayHere(): Promise<void> {
    return this.#person.setEntry({ state: 'here' })
  }

  /** Joins, and is here as soon as people gather. */
  takePart(): Promise<void> {
    return this.#person.takePart()
  }

  takeBreather(): Promise<void> {
    return this.#person.setEntry({ state: 'paused' })
  }

  /** Chooses *Meet someone else*, once the others have left. */
  meetSomeoneElse(): Promise<void> {
    return this.#person.setEntry({ state: 'here', wantsElse: true })
  }

  skipRound(number: number): Promise<void> {
    return this.#person.setEntry({ state: 'here', skipsRound: number })
  }

  /** Leaves the speed date, and a talk in it. */
  leave(): Promise<void> {
    return this.#person.setEntry({ state: 'left' })
  }

  /** Presses and says nothing any more, as somebody does who has walked away. */
  fallSilent(): Promise<void> {
    return this.#person.behave({ isAttentive: false })
  }

  /** The page goes out of sight, or comes back. */
  async hide(isHidden = true): Promise<void> {
    await this.#person.giveSign({ sign: isHidden ? 'hidden' : 'seen' })
  }

  press(): Promise<void> {
    return this.#person.giveSign({ sign: 'pressed' })
  }

  /** Loses the network for so many seconds; resolves as soon as it is gone. */
  goDark(seconds: number): Promise<void> {
    return this.#person.goDark({ seconds })
  }

  /** Says something in the chat of where they are. */
  say(text: string): Promise<void> {
    return this.#person.say({ text })
  }

  /** *Not with this person again.* */
  block({ attendeeId }: Someone): Promise<void> {
    return this.#person.block({ attendeeId })
  }

  report({ attendeeId }: Someone, text = 'Was unkind'): Promise<void> {
    return this.#person.report({ attendeeId, text, isBlocked: false })
  }

  /** All that they were told, have seen and have heard. */
  seen(): Promise<Seen> {
    return this.#person.see()
  }

  /** The attendee ids that they were told to meet, round by round. */
  async partners(): Promise<string[]> {
    const { rounds } = await this.seen()
    return rounds.flatMap(({ seat }) =>
      seat.kind === 'pairing' ? seat.partners.map(({ attendeeId }) => attendeeId) : [],
    )
  }

  /** Closes the computer. */
  vanish(): Promise<void> {
    return this.#person.vanish()
  }
}
