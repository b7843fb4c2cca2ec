import { classes } from './classes.ts'

/** A still shape where something will be. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes('block rounded-lg bg-sunken', className)} />
}
