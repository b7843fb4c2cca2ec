import type { Deps } from '../deps.ts'
import { answerAsked, askToCome } from './ask-to-come.ts'
import { seeWhereabouts } from './see-whereabouts.ts'

export type Whereabouts = ReturnType<typeof createWhereabouts>

/** Where people are at an event, in numbers, and where hosts ask them to come. */
export function createWhereabouts(deps: Pick<Deps, 'db' | 'live' | 'now'>) {
  return {
    see: seeWhereabouts.bind(undefined, deps),
    ask: askToCome.bind(undefined, deps),
    answer: answerAsked.bind(undefined, deps),
  }
}
