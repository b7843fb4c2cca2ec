/** For so long a host's request to come somewhere stands before the person. */
export const ASKED_MOVE_SECONDS = 120

/** Where a host may ask somebody to come. */
export type AskedPlace =
  | { readonly kind: 'foyer' }
  | { readonly kind: 'stage'; readonly stageId: string }
  | { readonly kind: 'table'; readonly tableId: string }
