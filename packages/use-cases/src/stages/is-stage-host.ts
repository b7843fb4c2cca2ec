import { can, type Role } from '@stamtafel/domain'

/** What somebody at an event is in its organisation; `memberRole` is null for who belongs to none. */
interface Standing {
  readonly eventId: string
  readonly organisationId: string
  readonly personId: string
  readonly memberRole: Role | null
}

/** Whether somebody may host the stages of an event, whichever way they came to it themselves. */
export function isStageHost({ memberRole, personId, ...subject }: Standing): boolean {
  if (memberRole === null) return false
  const { organisationId } = subject
  const memberships = [{ organisationId, personId, role: memberRole }]
  return can({ kind: 'user', userId: personId, memberships }, 'stage.host', subject)
}
