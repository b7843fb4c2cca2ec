import type { Deps } from '../deps.ts'
import { answerAsked, askToCome } from './ask-to-come.ts'
import { muteSpeaker } from './mute-speaker.ts'
import { seeWhereabouts } from './see-whereabouts.ts'

export type Whereabouts = ReturnType<typeof createWhereabouts>

/** Where people are at an event, in numbers, where hosts ask them to come, and whom they mute there. */
export function createWhereabouts(deps: Pick<Deps, 'db' | 'live' | 'media' | 'now' | 'log'>) {
  return {
    see: seeWhereabouts.bind(undefined, deps),
    ask: askToCome.bind(undefined, deps),
    mute: muteSpeaker.bind(undefined, deps),
    answer: answerAsked.bind(undefined, deps),
  }
}
