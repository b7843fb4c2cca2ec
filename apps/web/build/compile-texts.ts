import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const CATALOGUE = /\/packages\/texts\/src\/(?:en|nl)\/(?!(?:browser|first|venue|mail)\.ts)[\w-]+\.ts$/

/** Compiles the ICU messages while building, so that the browser carries no parser; a broken one stops the build. */
export function compileTexts(): Plugin {
  return { name: 'stamtafel:compile-texts', apply: 'build', enforce: 'pre', load: compileCatalogue }
}

/** A module's code with its messages compiled; null for what is no catalogue of the pages. */
export async function compileCatalogue(path: string): Promise<string | null> {
  if (!CATALOGUE.test(path)) return null
  const catalogues: Record<string, Record<string, string>> = await import(path)
  return Object.entries(catalogues).map(declare).join('\n')
}

function declare([name, messages]: [string, Record<string, string>]): string {
  const compiled = Object.entries(messages).map(([key, text]) => [key, compileMessageOrThrow(text)])
  return `export const ${name} = ${JSON.stringify(Object.fromEntries(compiled))}`
}
