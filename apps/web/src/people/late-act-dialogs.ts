import { later } from '../ui/later.tsx'

/** The dialogs of the acts, which most never open: they come after the page on which they may be. */
export const LateActDialogs = later(async () => (await import('./act-dialogs.tsx')).ActDialogs)
