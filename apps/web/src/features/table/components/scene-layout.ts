export type Layout = 'one' | 'two' | 'three' | 'four' | 'six' | 'seven' | 'eight'
export type Corner = 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right'
/** Where a tile lies round the table. */
export type Side =
  | 'left-top'
  | 'left-middle'
  | 'left-bottom'
  | 'head'
  | 'right-top'
  | 'right-middle'
  | 'right-bottom'

const CROWDS: readonly Layout[] = ['six', 'seven', 'eight']

/** How so many of the others are laid round the table, and whether your own picture is a tile or on the rim. */
export function layoutFor(others: number, hasFreeSeat: boolean): { layout: Layout; isSelfOnRim: boolean } {
  if (others === 0) return { layout: 'one', isSelfOnRim: false }
  if (others === 1) return { layout: 'two', isSelfOnRim: false }
  if (others === 2) return { layout: 'three', isSelfOnRim: false }
  if (others === 3) return { layout: 'four', isSelfOnRim: hasFreeSeat }
  if (others === 4) return { layout: 'four', isSelfOnRim: true }
  return { layout: CROWDS[others - 5] ?? 'eight', isSelfOnRim: true }
}

/** The same in every layout, so that nobody changes sides when the table fills: the corners, the head, then the middle. */
const SIDES: readonly Side[] = [
  'left-top',
  'left-bottom',
  'right-top',
  'right-bottom',
  'head',
  'left-middle',
  'right-middle',
]

const CORNERS: Readonly<Record<Side, Corner>> = {
  'left-top': 'top-left',
  'left-middle': 'bottom-left',
  'left-bottom': 'bottom-left',
  head: 'top-left',
  'right-top': 'top-right',
  'right-middle': 'bottom-right',
  'right-bottom': 'bottom-right',
}

/** Where the tile of a slot lies; of two and three people the last tile is your own. */
export function sideOf(layout: Layout, slot: number): Side {
  const isYours = (layout === 'two' && slot === 1) || (layout === 'three' && slot === 2)
  return isYours ? 'right-bottom' : (SIDES[slot] ?? 'right-middle')
}

/** The corner of a tile that is away from the table. */
export function cornerOf(layout: Layout, slot: number): Corner {
  const corner = CORNERS[sideOf(layout, slot)]
  return layout === 'one' || layout === 'two' ? below(corner) : corner
}

function below(corner: Corner): Corner {
  return corner.endsWith('left') ? 'bottom-left' : 'bottom-right'
}
