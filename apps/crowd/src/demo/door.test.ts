import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openDoor } from './door.ts'

test('only the secret address makes somebody the organiser', async () => {
  const origin = `http://localhost:${await freePort()}`
  const leadsTo = 'http://localhost:4400/organise/fair/live'
  const cookies = { header: () => 'session=abc; other=def' }
  const close = await openDoor({ doorUrl: `${origin}/organise/secret`, cookies, leadsTo })
  const knock = (path: string, method = 'GET') => fetch(origin + path, { method, redirect: 'manual' })
  const opened = await knock('/organise/secret')
  expect(opened.status).toBe(302)
  expect(opened.headers.get('location')).toBe(leadsTo)
  expect(opened.headers.getSetCookie()).toEqual([
    'session=abc; Path=/; HttpOnly; SameSite=Lax',
    'other=def; Path=/; HttpOnly; SameSite=Lax',
  ])
  for (const response of [
    await knock('/organise/guess'),
    await knock('/'),
    await knock('/organise/secret', 'POST'),
  ]) {
    expect(response.status).toBe(404)
    expect(response.headers.getSetCookie()).toEqual([])
  }
  close()
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
