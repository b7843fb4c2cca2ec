import type { ErrorCode } from '../errors/domain-error.ts'

/** As many people as a stage has room for, those counted who are invited. */
export const MOST_ON_STAGE = 12

export const STAGE_ROLES = ['audience', 'raised', 'invited', 'on-stage'] as const

/** What somebody at a stage is there: they watch, have a hand up, are asked to come, or are seen and heard by all. */
export type StageRole = (typeof STAGE_ROLES)[number]

export const OWN_STAGE_COMMANDS = ['raise', 'lower', 'accept', 'decline', 'step-down'] as const
/** What people say for themselves. */
export type OwnStageCommand = (typeof OWN_STAGE_COMMANDS)[number]

export const HOST_STAGE_COMMANDS = ['invite', 'withdraw', 'bring-down'] as const
/** What a host does to one person at a stage. */
export type HostStageCommand = (typeof HOST_STAGE_COMMANDS)[number]

export type StageCommand = OwnStageCommand | HostStageCommand

/** All that decides over a command, read under the locks of the stage and of the person. */
export interface StageRoleFacts {
  readonly role: StageRole
  /** Others at this stage who are on it, or invited to it. */
  readonly othersOn: number
  /** Hands count while a session is live. */
  readonly isLive: boolean
}

export type StageRoleOutcome =
  | { readonly kind: 'changed'; readonly to: StageRole }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly code: ErrorCode }

const UNCHANGED = { kind: 'unchanged' } as const
const WRONG = refused('stage.wrong-role')

/** Where a command leads from each role; what is missing is refused, and one's own role is no change. */
const LEADS: { readonly [C in StageCommand]: { readonly [R in StageRole]?: StageRole } } = {
  raise: { audience: 'raised', raised: 'raised', invited: 'invited', 'on-stage': 'on-stage' },
  // Who lowers the hand does not want to come, though a host has just asked them.
  lower: { audience: 'audience', raised: 'audience', invited: 'audience' },
  accept: { invited: 'on-stage', 'on-stage': 'on-stage' },
  decline: { audience: 'audience', raised: 'raised', invited: 'audience' },
  'step-down': { audience: 'audience', raised: 'raised', invited: 'invited', 'on-stage': 'audience' },
  invite: { audience: 'invited', raised: 'invited', invited: 'invited', 'on-stage': 'on-stage' },
  withdraw: { audience: 'audience', raised: 'raised', invited: 'audience' },
  'bring-down': { audience: 'audience', raised: 'raised', invited: 'invited', 'on-stage': 'audience' },
}

/** What a command makes of somebody's role; nobody comes on stage but by accepting, and never more than there is room for. */
export function changeStageRole(facts: StageRoleFacts, command: StageCommand): StageRoleOutcome {
  const { role, othersOn, isLive } = facts
  const to = LEADS[command][role]
  if (to === undefined) return WRONG
  if (to === role) return UNCHANGED
  if (to === 'raised' && !isLive) return refused('stage.not-live')
  if ((to === 'invited' || to === 'on-stage') && othersOn >= MOST_ON_STAGE) return refused('stage.full')
  return { kind: 'changed', to }
}

/** What somebody may say for themselves at this moment, for the buttons of their page. */
export function allowedAtStage(facts: StageRoleFacts): OwnStageCommand[] {
  return OWN_STAGE_COMMANDS.filter((command) => changeStageRole(facts, command).kind === 'changed').filter(
    (command) => command !== 'lower' || facts.role === 'raised',
  )
}

function refused(code: ErrorCode): Extract<StageRoleOutcome, { kind: 'refused' }> {
  return { kind: 'refused', code }
}
