import type { Auth, AuthOptions } from './auth.ts'

/** Loads better-auth when it is first wanted, for it takes seconds on a busy machine; `main` warms it up after listening. */
export function loadAuthLater(options: AuthOptions): () => Promise<Auth> {
  let loading: Promise<Auth> | undefined
  return () => {
    loading ??= import('./create-auth.ts').then(({ createAuth }) => createAuth(options))
    loading.catch(() => {
      loading = undefined
    })
    return loading
  }
}
