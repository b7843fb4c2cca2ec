/** Somebody one is in a talk or at a table with. */
export interface Partner {
  readonly id: string
  readonly name: string
}

/** Where one is with them, or that it is over: the words differ, the acts do not. */
export type ActPlace = 'date' | 'table' | 'later'

/** An act that the server has done. */
export interface DoneAct {
  readonly act: 'blocked' | 'reported'
  /** Whom it was about. */
  readonly name: string
  /** Whether the two are kept apart from now on. */
  readonly isBlocked: boolean
}

/** The media room of where one is, to go out of before the server is asked, and back into where it was not reached. */
export interface ActRoom {
  readonly leave: () => void
  readonly comeBack: () => void
}

/** What is open over the conversation: the list of the acts, or one of them. */
export type Act = 'list' | 'leave' | 'block' | 'report'

/** An act in its own dialog. */
export interface ActDialogProps {
  readonly where: ActPlace
  /** Those whom it may be about; they stay the same while the dialog is open. */
  readonly people: readonly Partner[]
  /** None where one is not in one with them. */
  readonly room?: ActRoom | undefined
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The server has done it, and put one out of what one shared with them. */
  readonly onActed: (done: DoneAct) => void
}

export interface PartnerActsProps {
  /** The others one is with now; where nobody is, one can only leave. */
  readonly people: readonly Partner[]
  readonly myName: string
  /** The word on the red button. */
  readonly leaveLabel: string
  readonly room: ActRoom
  /** Leaves this date, after it was asked. */
  readonly onLeave: () => void
  /** Leaves the speed date for today. */
  readonly onStop?: () => void
  readonly onActed: (done: DoneAct) => void
}
