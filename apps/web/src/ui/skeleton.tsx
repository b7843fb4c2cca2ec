import { classes } from './classes.ts'
import { useTexts } from './texts.tsx'

/** A still shape where something will be. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes('block rounded-lg bg-sunken', className)} />
}

/** The shape of a page before it is there. */
export function PageSkeleton() {
  const { t } = useTexts()
  return (
    <main id="content" aria-busy className="mx-auto flex w-full max-w-7xl flex-col gap-5 p-4 md:p-6">
      <p className="sr-only">{t('app.loading')}</p>
      <Skeleton className="h-9 w-72 max-w-full" />
      <Skeleton className="h-5 w-96 max-w-full" />
      <div className="mt-2 grid gap-5 md:grid-cols-3">
        <Skeleton className="h-64 rounded-card" />
        <Skeleton className="h-64 rounded-card" />
        <Skeleton className="h-64 rounded-card" />
      </div>
    </main>
  )
}
