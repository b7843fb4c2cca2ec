import { register, type RegisterDeps } from './register.ts'

export type Registrations = ReturnType<typeof createRegistrations>

/** How one becomes an attendee. */
export function createRegistrations(deps: RegisterDeps) {
  return { register: register.bind(undefined, deps) }
}
