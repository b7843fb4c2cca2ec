import type { StageView } from '@stamtafel/contracts'
import { at, NOOR, SIPHO } from './samples.ts'

/** A talk that is live. */
export const opening = {
  id: 'opening',
  title: 'What a flood teaches',
  startsAt: at(-60),
  endsAt: at(1800),
  phase: 'live' as const,
  startedAt: at(-50),
  endedAt: null,
}

/** Noor on stage, after her hand was up; the visitor is Noor. */
export const noorOn = { ...NOOR, since: at(1), isAway: false, part: 'with-hand' as const }
export const siphoOn = { ...SIPHO, since: at(-50), isAway: false, part: 'speaker' as const }

/** A stage on which Sipho speaks, as Noor sees it who watches. */
export function aStage(changes: Partial<StageView> = {}): StageView {
  return {
    revision: 1,
    now: at(0),
    id: 'zaal',
    name: 'Grote Zaal',
    onStage: [siphoOn],
    mostOnStage: 12,
    watching: 412,
    clearsAt: null,
    current: opening,
    next: null,
    me: { isHere: true, role: 'audience', since: null, isHost: false },
    allowed: ['raise'],
    ...changes,
  }
}
