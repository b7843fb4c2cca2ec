import type { ComponentType } from 'react'

/** A page, and how its code is fetched where that comes later. */
export type PageComponent = ComponentType & { readonly fetch?: () => Promise<void> }

/** What stands at an address. */
export interface Route {
  /** Segments that begin with `$` are parameters; within another route it goes on where that one's path ends. */
  readonly path: string
  readonly page: PageComponent
  /** The pages that this one stands around. */
  readonly within?: readonly Route[]
}

export type Params = Readonly<Record<string, string>>

/** The pages of an address, from the outermost inwards, and what its parameters are. */
export interface Match {
  readonly pages: readonly PageComponent[]
  readonly params: Params
}

/** Finds the first route that stands at an address; of two that do, the one that is listed first. */
export function matchRoute(routes: readonly Route[], pathname: string): Match | undefined {
  return matchFirst(routes, segmentsOf(pathname))
}

function matchFirst(routes: readonly Route[], segments: readonly string[]): Match | undefined {
  for (const route of routes) {
    const match = matchOne(route, segments)
    if (match) return match
  }
  return undefined
}

function matchOne({ path, page, within }: Route, segments: readonly string[]): Match | undefined {
  const pattern = segmentsOf(path)
  const params = paramsOf(pattern, segments)
  const rest = segments.slice(pattern.length)
  if (!params) return undefined
  if (!within) return rest.length === 0 ? { pages: [page], params } : undefined
  const inner = matchFirst(within, rest)
  return inner && { pages: [page, ...inner.pages], params: { ...params, ...inner.params } }
}

/** The parameters of a path that begins as the pattern says; undefined for one that does not. */
function paramsOf(pattern: readonly string[], segments: readonly string[]): Params | undefined {
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const value = decoded(segments[index])
    if (value === undefined) return undefined
    if (part.startsWith('$')) params[part.slice(1)] = value
    else if (part !== value) return undefined
  }
  return params
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/** Undefined for what no browser of ours has encoded. */
function decoded(segment: string | undefined): string | undefined {
  if (segment === undefined) return undefined
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
