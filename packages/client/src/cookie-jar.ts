/** Keeps the cookies of one server for a caller that is no browser; knows nothing of paths and domains. */
export interface CookieJar {
  /** As the `cookie` header wants it; empty when there are none. */
  readonly header: () => string
  readonly store: (response: Pick<Response, 'headers'>) => void
}

export function createCookieJar(now: () => number = Date.now): CookieJar {
  const cookies = new Map<string, string>()
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    store({ headers }) {
      for (const line of headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(';')
        const equals = pair.indexOf('=')
        const name = pair.slice(0, equals).trim()
        if (hasExpired(attributes, now())) cookies.delete(name)
        else cookies.set(name, pair.slice(equals + 1).trim())
      }
    },
  }
}

function hasExpired(attributes: readonly string[], now: number): boolean {
  const named = new Map(attributes.map((text) => nameAndValue(text)))
  const maxAge = named.get('max-age')
  if (maxAge !== undefined) return Number(maxAge) <= 0
  const expires = named.get('expires')
  return expires !== undefined && Date.parse(expires) <= now
}

function nameAndValue(attribute: string): [name: string, value: string] {
  const [name = '', value = ''] = attribute.split(/=(.*)/s)
  return [name.trim().toLowerCase(), value.trim()]
}
