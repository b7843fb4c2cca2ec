import { Navigate } from '#web/routing/index.ts'
import { hasCode } from '#web/errors.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { NoPage } from '#web/pages/no-page.tsx'

/** What stands where a page of an event would, for whoever does not get it. */
export function InsteadOfEvent({ error }: { readonly error: unknown }) {
  if (hasCode(error, 'auth-session.missing')) return <Navigate href="/in" replace />
  if (hasCode(error, 'event.not-found') || hasCode(error, 'request.malformed')) return <NoPage />
  return <BrokenPage error={error} />
}
