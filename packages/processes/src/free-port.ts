import { once } from 'node:events'
import { createServer } from 'node:net'

/** A TCP port on which nothing listens at this moment; whoever binds it must still expect to be too late. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port')
  return address.port
}
