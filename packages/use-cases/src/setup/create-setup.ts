import { completeSetup, seeSetup, type SetupDeps } from './complete-setup.ts'

export type Setup = ReturnType<typeof createSetup>

/** The first start of an installation. */
export function createSetup(deps: SetupDeps) {
  return {
    see: () => seeSetup(deps),
    complete: completeSetup.bind(undefined, deps),
  }
}
