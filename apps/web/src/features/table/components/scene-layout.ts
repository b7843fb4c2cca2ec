export type Layout = 'one' | 'two' | 'three' | 'four' | 'six' | 'seven'
export type Corner = 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right'

/** How so many of the others are laid round the table, and whether your own picture is a tile or on the rim. */
export function layoutFor(others: number, hasFreeSeat: boolean): { layout: Layout; isSelfOnRim: boolean } {
  if (others === 0) return { layout: 'one', isSelfOnRim: false }
  if (others === 1) return { layout: 'two', isSelfOnRim: false }
  if (others === 2) return { layout: 'three', isSelfOnRim: false }
  if (others === 3) return { layout: 'four', isSelfOnRim: hasFreeSeat }
  if (others === 4) return { layout: 'four', isSelfOnRim: true }
  return { layout: others === 5 ? 'six' : 'seven', isSelfOnRim: true }
}

const CORNERS: { readonly [L in Layout]: readonly Corner[] } = {
  one: ['bottom-left'],
  two: ['bottom-left', 'bottom-right'],
  three: ['top-left', 'bottom-left', 'bottom-right'],
  four: ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
  six: ['top-left', 'bottom-left', 'top-left', 'top-right', 'bottom-right'],
  seven: ['top-left', 'bottom-left', 'bottom-left', 'top-right', 'bottom-right', 'bottom-right'],
}

/** The corner of a tile that is away from the table. */
export function cornerOf(layout: Layout, index: number): Corner {
  return CORNERS[layout][index] ?? 'bottom-left'
}
