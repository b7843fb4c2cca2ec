/** A reason not to start that a person can act on; its message is all they need to see. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** The system's code of an error, such as EACCES. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
