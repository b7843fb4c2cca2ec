import type { ReactNode } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'
import { useTexts } from '../ui/texts.tsx'

/** The shape of a page while the first answer of the server is on its way; its title leaves the focus to the real one. */
export function LoadingPage({ notice }: { readonly notice?: ReactNode }) {
  const { t } = useTexts()
  return (
    <main
      id="content"
      aria-busy="true"
      className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-5 p-4 md:p-6"
    >
      <h1 className="sr-only">{t('app.loading')}</h1>
      {notice}
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
