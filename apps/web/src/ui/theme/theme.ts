import { keep } from '../kept.ts'

export type Scheme = 'light' | 'dark'

/** The scheme that is on screen now: the chosen one, else the system's. */
export function currentScheme(): Scheme {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Shows a scheme and remembers it on this device; `public/theme.js` applies it before the next first paint. */
export function showScheme(scheme: Scheme): void {
  document.documentElement.dataset['theme'] = scheme
  keep('stamtafel.theme', scheme)
}
