export interface DatePerson {
  readonly id: string
  readonly name: string
}

/** Where one is in a round that has been prepared. */
export type NextSeat =
  | {
      readonly kind: 'pairing'
      readonly partners: readonly DatePerson[]
      readonly reasons: readonly string[]
    }
  | { readonly kind: 'sitting-out'; readonly reason: 'odd-number' | 'nobody-new' | 'partner-left' }

/** Whom one met in a round; nobody where one sat it out. */
export interface PastRound {
  readonly number: number
  readonly partner?: DatePerson | undefined
}

/** The plan of the speed date, lengths in seconds. */
export interface DatePlan {
  readonly rounds: number
  readonly roundSeconds: number
  readonly breakSeconds: number
}

/** The own camera and microphone, and what a press does to them. */
export interface OwnMedia {
  readonly isMicrophoneOn: boolean
  readonly isCameraOn: boolean
  readonly onMicrophone: (isOn: boolean) => void
  readonly onCamera: (isOn: boolean) => void
}
