import type { StageRole } from '../stage/stage-role.ts'
import type { PlaceKind } from './place.ts'

export const MEDIA_SOURCES = ['camera', 'microphone', 'screen', 'screen-sound'] as const
export type MediaSource = (typeof MEDIA_SOURCES)[number]

/** All that somebody may do in a media room; always given whole, for the media server replaces what it has. */
export interface MediaPermissions {
  /** What they may be seen and heard by; nothing where they only watch. */
  readonly sources: readonly MediaSource[]
  /** Whether the others learn of them at all. */
  readonly isHidden: boolean
}

const WATCHING: MediaPermissions = { sources: [], isHidden: true }
const TALKING: MediaPermissions = { sources: ['camera', 'microphone'], isHidden: false }
const SHARING: MediaPermissions = { sources: MEDIA_SOURCES, isHidden: false }

/** What a place gives to whoever connects to its media room. */
export function permissionsIn(kind: PlaceKind, role: StageRole): MediaPermissions {
  if (kind === 'stage') return stagePermissions(role)
  return kind === 'table' ? SHARING : TALKING
}

/** What a role gives to whoever connects to the stage's media room. */
export function stagePermissions(role: StageRole): MediaPermissions {
  return role === 'on-stage' ? SHARING : WATCHING
}

/**
 * What a change of role gives to somebody who is connected: whoever was on stage stays visible, with nothing to be seen
 * or heard by, because who is hidden again stays behind in the others' pages as a ghost.
 */
export function changedPermissions(from: StageRole, to: StageRole): MediaPermissions {
  const permissions = stagePermissions(to)
  return from === 'on-stage' ? { ...permissions, isHidden: false } : permissions
}
