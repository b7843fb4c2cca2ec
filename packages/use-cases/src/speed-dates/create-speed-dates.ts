import type { AccessDeps } from '../media/media-access.ts'
import type { DoorDeps } from '../places/enter-place.ts'
import { giveSign } from './give-sign.ts'
import { seatsInRound } from './seats-in-round.ts'
import { seeSpeedDate } from './see-speed-date.ts'
import { setEntry } from './set-entry.ts'
import type { SpeedDateDeps } from './speed-date-deps.ts'
import { sweepSpeedDates } from './sweep-speed-dates.ts'
import { tendSpeedDate } from './tend-speed-date.ts'

export type SpeedDates = ReturnType<typeof createSpeedDates>
export type SpeedDateTimer = ReturnType<typeof createSpeedDateTimer>

/** Speed dates as people use them. */
export function createSpeedDates(deps: AccessDeps & DoorDeps) {
  return {
    see: seeSpeedDate.bind(undefined, deps),
    setEntry: setEntry.bind(undefined, deps),
    giveSign: giveSign.bind(undefined, deps),
    seatsInRound: seatsInRound.bind(undefined, deps),
  }
}

/** Speed dates as time drives them. */
export function createSpeedDateTimer(deps: SpeedDateDeps) {
  return {
    tend: tendSpeedDate.bind(undefined, deps),
    sweep: () => sweepSpeedDates(deps),
  }
}
