import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort, obstacleToListen } from './index.ts'

test('nothing listens on a free port until somebody does', async () => {
  const port = await freePort()
  expect(await obstacleToListen(port)).toBeUndefined()
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  expect(await obstacleToListen(port)).toBe('EADDRINUSE')
  server.close()
})

test('an address that is not of this machine cannot be listened on', async () => {
  expect(await obstacleToListen(0, '192.0.2.1')).toBe('EADDRNOTAVAIL')
})
