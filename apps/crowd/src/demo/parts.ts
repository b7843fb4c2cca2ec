import type { MediaUse } from '../protocol.ts'

/** What one simulated attendee does in the demo. */
export interface DemoPart {
  readonly media: MediaUse
  readonly at:
    | { readonly kind: 'foyer' }
    | { readonly kind: 'table'; readonly number: number }
    | { readonly kind: 'stage'; readonly speaks: boolean }
  /** Whether they meet the visitor in the speed date. */
  readonly takesPart: boolean
  /** Whether they change tables now and then. */
  readonly wanders: boolean
}

const table = (number: number, more: Partial<DemoPart> = {}): DemoPart => ({
  media: 'none',
  at: { kind: 'table', number },
  takesPart: false,
  wanders: false,
  ...more,
})

const stage = (speaks: boolean): DemoPart => ({
  media: speaks ? 'send' : 'none',
  at: { kind: 'stage', speaks },
  takesPart: false,
  wanders: false,
})

const foyer: DemoPart = { media: 'none', at: { kind: 'foyer' }, takesPart: false, wanders: false }

/**
 * Those who come, in this order. Pictures cost, so only those have one whom the visitor meets: whoever speaks, and
 * the three of the speed date, as many as it has rounds, so that there is a new face in each of them.
 */
export const DEMO_PARTS: readonly DemoPart[] = [
  table(1, { media: 'send', takesPart: true }),
  table(1, { media: 'send', takesPart: true }),
  stage(true),
  table(2, { media: 'send', takesPart: true }),
  table(2),
  stage(false),
  table(3, { wanders: true }),
  foyer,
  table(3),
  stage(false),
  table(5, { wanders: true }),
  table(7),
  table(7),
]

/** The table that somebody goes to who changes tables: another one, and none of those with pictures. */
export function nextTable(now: number, random: () => number): number {
  const others = [3, 4, 5, 6].filter((number) => number !== now)
  return others[Math.floor(random() * others.length)] ?? 3
}
