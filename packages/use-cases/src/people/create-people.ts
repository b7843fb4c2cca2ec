import type { Deps } from '../deps.ts'
import { blockPerson } from './block-person.ts'
import type { ActDeps } from './leave-together.ts'
import { liftBlock } from './lift-block.ts'
import { listBlocks } from './list-blocks.ts'
import { listPeopleMet } from './list-people-met.ts'
import { keepInTouch, writeNote } from './keep-impression.ts'
import { reportMessage } from './report-message.ts'
import { reportPerson } from './report-person.ts'

export type People = ReturnType<typeof createPeople>

/** Whom one has met, what one keeps of them, and what one does to be rid of them. */
export function createPeople(deps: ActDeps & Pick<Deps, 'db'>) {
  return {
    listPeopleMet: listPeopleMet.bind(undefined, deps),
    writeNote: writeNote.bind(undefined, deps),
    keepInTouch: keepInTouch.bind(undefined, deps),
    block: blockPerson.bind(undefined, deps),
    report: reportPerson.bind(undefined, deps),
    reportMessage: reportMessage.bind(undefined, deps),
    listBlocks: listBlocks.bind(undefined, deps),
    liftBlock: liftBlock.bind(undefined, deps),
  }
}
