/**
 * Opens the app anew, once for each piece of code that cannot be fetched: since the page was opened a release has come and
 * taken it away. Says whether it does; without a network it would only lose the page that is there.
 */
export function renewOnce(error: unknown): boolean {
  const key = `stamtafel.gone.${String(error)}`
  if (!navigator.onLine || sessionStorage.getItem(key) !== null) return false
  sessionStorage.setItem(key, 'yes')
  location.reload()
  return true
}
