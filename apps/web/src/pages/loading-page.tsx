import { PageTitle } from '../ui/page.tsx'
import { useTexts } from '../ui/texts.tsx'

/** While the first answer of the server is on its way. */
export function LoadingPage() {
  const { t } = useTexts()
  return (
    <main id="content" aria-busy="true" className="flex flex-1 items-center justify-center p-10 text-ink-2">
      <PageTitle page={t('app.loading')} className="text-lg!" />
    </main>
  )
}
