import type { StoredEvent, Transaction } from '@stamtafel/db'
import type { LiveMessage } from '@stamtafel/domain'

/** A change under way: everything that it may touch is locked, and its edition is taken. */
export interface Editing {
  readonly tx: Transaction
  /** As it was before, with the new edition. */
  readonly event: StoredEvent
  readonly now: Date
  /** How many are at the stage that is to go; undefined for no stage of this event. */
  readonly atStage: number | undefined
  /** Those of the tables in question that are this event's. */
  readonly tableIds: readonly string[]
  /** The seats at them on which somebody sits. */
  readonly taken: readonly number[]
}

/** What a change has touched besides the event itself. */
export interface Changed {
  readonly told: readonly LiveMessage[]
  /** Those at which the timers are to look again. */
  readonly speedDateIds: readonly string[]
}

/** Of a change of which nobody needs to hear more than that the event has changed. */
export const NOTHING_ELSE: Changed = { told: [], speedDateIds: [] }
