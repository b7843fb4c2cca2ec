export { freePort } from './free-port.ts'
export { spawnGuarded, type Exit, type GuardedOptions, type GuardedProcess } from './guarded-process.ts'
export { identify, isAlive, type ProcessIdentity } from './process-identity.ts'
export { whenParentGone } from './when-parent-gone.ts'
