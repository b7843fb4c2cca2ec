import { once } from 'node:events'
import { createServer } from 'node:http'
import type { CookieJar } from '@stamtafel/client'

interface DoorOptions {
  /** The secret address at which it opens, on this computer. */
  readonly doorUrl: string
  readonly cookies: Pick<CookieJar, 'header'>
  readonly leadsTo: string
}

/** Lets whoever sits at this computer be the demo's organiser: cookies of one host count on all of its ports. */
export async function openDoor({ doorUrl, cookies, leadsTo }: DoorOptions): Promise<() => void> {
  const { pathname, port } = new URL(doorUrl)
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== pathname) {
      response.writeHead(404).end()
      return
    }
    const session = cookies.header().split('; ')
    response
      .writeHead(302, {
        location: leadsTo,
        'set-cookie': session.map((pair) => `${pair}; Path=/; HttpOnly; SameSite=Lax`),
        'cache-control': 'no-store',
      })
      .end()
  })
  server.listen(Number(port), '127.0.0.1')
  await once(server, 'listening')
  return () => server.close()
}
