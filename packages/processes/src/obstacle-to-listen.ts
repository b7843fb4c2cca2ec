import { createServer } from 'node:net'

/** Says why a TCP port cannot be listened on, in the system's code such as EADDRINUSE, or nothing if it can. */
export function obstacleToListen(port: number, host = '127.0.0.1'): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
