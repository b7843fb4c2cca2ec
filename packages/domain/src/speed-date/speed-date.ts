import { DomainError } from '../errors/domain-error.ts'

export const SPEED_DATE_PHASES = ['scheduled', 'gathering', 'running', 'paused', 'ended'] as const
export type SpeedDatePhase = (typeof SPEED_DATE_PHASES)[number]

/** A session of timed talks; `round` is the number of the latest round that was prepared. */
export type SpeedDate =
  | { readonly phase: 'scheduled' | 'gathering' | 'ended' }
  | { readonly phase: 'running' | 'paused'; readonly round: number }

export type SpeedDateCommand = { readonly type: 'gather' | 'prepare-round' | 'pause' | 'resume' | 'end' }

/** Applies a command; gathering, pausing, resuming and ending what already is so changes nothing. */
export function advanceSpeedDate(speedDate: SpeedDate, command: SpeedDateCommand): SpeedDate {
  switch (command.type) {
    case 'gather':
      if (speedDate.phase === 'scheduled' || speedDate.phase === 'gathering') return { phase: 'gathering' }
      break
    case 'prepare-round':
      if (speedDate.phase === 'gathering') return { phase: 'running', round: 1 }
      if (speedDate.phase === 'running') return { phase: 'running', round: speedDate.round + 1 }
      break
    case 'pause':
      if ('round' in speedDate) return { ...speedDate, phase: 'paused' }
      break
    case 'resume':
      if ('round' in speedDate) return { ...speedDate, phase: 'running' }
      break
    case 'end':
      return { phase: 'ended' }
    default:
      return command.type satisfies never
  }
  throw new DomainError('speed-date.wrong-phase', `Cannot ${command.type} while ${speedDate.phase}`)
}
