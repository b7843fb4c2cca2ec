import type { Deps } from './deps.ts'

type Base = Pick<Deps, 'publicUrl'>

/** The link that organisers share. */
export function eventUrl({ publicUrl }: Base, slug: string): string {
  return `${publicUrl}/e/${slug}`
}

/** A guest's own way in; the secret stands after the #, so that no server's log ever sees it. */
export function personalLinkUrl({ publicUrl }: Base, secret: string): string {
  return `${publicUrl}/in#${secret}`
}
