// Runs before the first paint, so that a page never flashes in the other scheme. Kept by src/ui/theme/theme.ts.
try {
  const scheme = localStorage.getItem('stamtafel.theme')
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.theme = scheme
} catch {
  // A browser that keeps nothing follows the system's scheme.
}
