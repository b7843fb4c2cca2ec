/** Somebody one is in a talk or at a table with. */
export interface Partner {
  readonly id: string
  readonly name: string
}

/** Where one is with them: the words differ, the acts do not. */
export type ActPlace = 'date' | 'table'

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

export interface PartnerActsProps {
  readonly where: ActPlace
  /** The others one is with now; where nobody is, one can only leave. */
  readonly people: readonly Partner[]
  readonly myName: string
  /** The word on the red button. */
  readonly leaveLabel: string
  readonly room: ActRoom
  /** Leaves this date, after it was asked; or the table, at once. */
  readonly onLeave: () => void
  /** Leaves the speed date for today. */
  readonly onStop?: () => void
  /** The server has put one out of what one shared with them. */
  readonly onActed: (done: DoneAct) => void
}

/** An act in its own dialog. */
export interface ActDialogProps extends PartnerActsProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}
