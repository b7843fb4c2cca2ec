import { ApiError } from '@stamtafel/client'
import type { BrowserTexts } from '@stamtafel/texts/browser'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BrokenPage } from './pages/broken-page.tsx'
import { NoPage } from './pages/no-page.tsx'
import { router } from './router.ts'
import { RouterProvider } from './routing/index.ts'
import { Announcer } from './ui/announcer.tsx'
import { NavigateProvider } from './ui/link.tsx'
import { ArrivalProvider, SkipLink } from './ui/page.tsx'
import { TextsProvider } from './ui/texts.tsx'
import { ToastRegion } from './ui/toast.tsx'

const MOST_TRIES = 3

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What is open is kept fresh by the live stream, not by time or by looking at it again.
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < MOST_TRIES && !(error instanceof ApiError && error.retry === 'never'),
    },
  },
})

let hasMoved = false
let pathname: string | undefined
router.subscribe(() => {
  const before = pathname
  pathname = router.view()?.pathname
  hasMoved ||= before !== undefined && before !== pathname
})

/** Says once after each move that there was one, so that the focus goes to the new page's title. */
function hasArrived(): boolean {
  const answer = hasMoved
  hasMoved = false
  return answer
}

function navigate(href: string): void {
  void router.navigate({ href })
}

/** The whole web app, around whichever page is open. */
export function App({ texts }: { readonly texts: BrowserTexts }) {
  return (
    <QueryClientProvider client={queries}>
      <TextsProvider initial={texts}>
        <NavigateProvider value={navigate}>
          <ArrivalProvider value={hasArrived}>
            <Announcer>
              <ToastRegion>
                <SkipLink />
                <RouterProvider router={router} nothing={NoPage} broken={BrokenPage} />
              </ToastRegion>
            </Announcer>
          </ArrivalProvider>
        </NavigateProvider>
      </TextsProvider>
    </QueryClientProvider>
  )
}
