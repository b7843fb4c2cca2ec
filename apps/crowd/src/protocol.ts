import type { Api, RequestOf, RoundPrepared, RoundSeat } from '@stamtafel/client'

type Entry = RequestOf<Api['PUT /events/:eventId/speed-dates/:speedDateId/entry']>['body']
type StageCommand = RequestOf<Api['POST /events/:eventId/stages/:stageId/commands']>['body']['type']
type Sign = RequestOf<Api['POST /events/:eventId/speed-dates/:speedDateId/signs']>['body']['sign']

/** How one person is told from another on the far side: the hue of their wall, and the pitch that they hum. */
export interface Likeness {
  /** In degrees, 0 to 359; keep people at least 30 apart. */
  readonly hue: number
  /** In whole hertz, 300 to 3000; keep people at least 100 apart, and nobody at a multiple of another. */
  readonly pitch: number
}

/** Nothing, at no cost; seen and heard without seeing; or both ways. */
export type MediaUse = 'none' | 'send' | 'both'

/** Who somebody is; of the media nothing is loaded for people who use none. */
export interface Appearance {
  readonly name: string
  readonly likeness: Likeness
  readonly media: MediaUse
}

/** Somebody else in a media room, as far as they were seen and heard. */
export interface SeenPerson {
  readonly attendeeId: string
  /** Frames of their picture that arrived decoded. */
  readonly frames: number
  /** The hue of their wall when it was last looked at. */
  readonly hue: number | null
  /** The pitch at which they were last heard. */
  readonly pitch: number | null
}

/** A media room that somebody was in: `key` names the sitting. */
export interface SeenRoom {
  readonly key: string
  readonly isOpen: boolean
  readonly people: readonly SeenPerson[]
}

/** What was announced to somebody of a round, without the way in. */
export interface SeenRound extends Omit<RoundPrepared, 'seat'> {
  readonly seat:
    | Omit<Extract<RoundSeat, { readonly kind: 'pairing' }>, 'media'>
    | Exclude<RoundSeat, { readonly kind: 'pairing' }>
}

/** Something that was said in writing where somebody is, or in the foyer. */
export interface SeenWords {
  readonly channel: string
  readonly attendeeId: string
  readonly text: string
}

/** All that somebody has been told, has seen and has heard. */
export interface Seen {
  readonly rounds: readonly SeenRound[]
  readonly rooms: readonly SeenRoom[]
  readonly words: readonly SeenWords[]
  /** What went wrong without anybody having asked for it. */
  readonly faults: readonly string[]
}

/** What has arrived in one media room so far, as the network and the decoders count it. */
export interface Reception {
  readonly key: string
  readonly framesDecoded: number
  readonly audioPackets: number
  readonly audioPacketsLost: number
  /** Of all that was played so many samples had to be made up. */
  readonly samplesConcealed: number
  readonly samples: number
}

/** One simulated attendee, from here or from the process in which they live. */
export interface Person {
  /** Registers, and reads the personal link in the mail that came to the local inbox. */
  register(input: {
    readonly eventUrl: string
    readonly email: string
    readonly inboxUrl: string
    readonly locale?: 'en' | 'nl'
  }): Promise<{ readonly link: string }>
  /** Comes in by a personal link, and stays until `vanish`. */
  enter(input: { readonly link: string }): Promise<{ readonly attendeeId: string }>
  sit(input: { readonly table: number }): Promise<void>
  /** Goes to a stage to watch, by its name; without one to the event's first. */
  watch(input: { readonly stage?: string }): Promise<void>
  /** Says one thing for oneself at the stage: hand up or down, yes or no to an invitation, down again. */
  sayAtStage(input: { readonly type: StageCommand }): Promise<void>
  /** Raises a hand as soon as hands count, and accepts when invited, with picture and sound where they have them. */
  comeOnStage(): Promise<void>
  /** Joins a speed date, is here, takes a breather or leaves; without `speedDateId` the event's only one. */
  setEntry(input: Entry & { readonly speedDateId?: string }): Promise<void>
  /** Joins the event's only speed date, and is here as soon as it gathers; does nothing where there is none. */
  takePart(): Promise<void>
  giveSign(input: { readonly sign: Sign }): Promise<void>
  /** Whether they press and speak in every round by themselves, as they do until told otherwise. */
  behave(input: { readonly isAttentive: boolean }): Promise<void>
  /** Loses stream and media, and comes back after so many seconds; answers as soon as they are gone. */
  goDark(input: { readonly seconds: number }): Promise<void>
  /** Says something in the chat of where they are. */
  say(input: { readonly text: string }): Promise<void>
  /** *Not with this person again.* */
  block(input: { readonly attendeeId: string }): Promise<void>
  report(input: {
    readonly attendeeId: string
    readonly text: string
    readonly isBlocked: boolean
  }): Promise<void>
  /** Enters a media room by a token, apart from any event. */
  meet(input: { readonly key: string; readonly url: string; readonly token: string }): Promise<void>
  see(): Promise<Seen>
  measure(): Promise<readonly Reception[]>
  /** Closes everything, as somebody does who shuts their computer. */
  vanish(): Promise<void>
}

export const ACTS = [
  'register',
  'enter',
  'sit',
  'watch',
  'sayAtStage',
  'comeOnStage',
  'setEntry',
  'takePart',
  'giveSign',
  'behave',
  'goDark',
  'say',
  'block',
  'report',
  'meet',
  'see',
  'measure',
  'vanish',
] as const satisfies readonly (keyof Person)[]

export type Act = keyof Person

/** What the process of the crowd is asked, over the channel that Node keeps between parent and child. */
export type Order =
  | { readonly id: number; readonly person: string; readonly appear: Appearance }
  | { readonly id: number; readonly person: string; readonly act: Act; readonly input: unknown }

/** What it answers to the order of that id. */
export type Answer =
  | { readonly id: number; readonly isDone: true; readonly output: unknown }
  | { readonly id: number; readonly isDone: false; readonly fault: string }
