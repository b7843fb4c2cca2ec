import { once } from 'node:events'
import { createServer, request as send, type IncomingMessage } from 'node:http'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import websocket from '@fastify/websocket'
import { DomainError, ERRORS } from '@stamtafel/domain'
import Fastify from 'fastify'
import { WebSocketServer, type WebSocket } from 'ws'
import { mediaGate, type MediaGateOptions } from './media-gate.ts'

export const OUR_ORIGIN = 'https://coffee.example'

/** The gate alone in an app that answers errors as ours does, with everything it logs at hand. */
export async function startGate(options: Omit<MediaGateOptions, 'publicOrigin'>) {
  const logged: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk))
      done()
    },
  })
  const app = Fastify({ logger: { level: 'trace', stream } })
  app.setErrorHandler(async (error, request, reply) => {
    const code = error instanceof DomainError ? error.code : 'server.failed'
    request.log.error(error)
    return reply.code(ERRORS[code].status).type('application/problem+json').send({ code })
  })
  await app.register(websocket)
  app.get('/live', { websocket: true }, (socket) => socket.send('our own stream'))
  await app.register(mediaGate, { ...options, publicOrigin: OUR_ORIGIN })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('The gate has no port')
  return { host: `127.0.0.1:${address.port}`, port: address.port, logged, close: () => app.close() }
}

/** Someone who looks like LiveKit from outside, greets at once and repeats what it hears. */
export async function startStandIn() {
  const heard: Pick<IncomingMessage, 'url' | 'headers'>[] = []
  const sockets: WebSocket[] = []
  const server = createServer((request, response) => {
    heard.push(request)
    response.writeHead(404, { 'set-cookie': 'a=b' }).end('requested room does not exist')
  })
  const sockets$ = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    heard.push(request)
    if (request.url?.includes('reject')) {
      socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 4\r\n\r\ngone')
      return
    }
    sockets$.handleUpgrade(request, socket, head, (open) => {
      sockets.push(open)
      open.send('welcome')
      open.on('message', (data, isBinary) => open.send(data, { binary: isBinary }))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port')
  const close = () => {
    for (const socket of sockets) socket.terminate()
    server.close()
  }
  return { url: `ws://127.0.0.1:${address.port}`, heard, sockets, close }
}

/** Sends the path letter by letter as given, which neither `fetch` nor a browser does. */
export async function sendRaw(
  port: number,
  path: string,
  options: { method?: string; headers?: object } = {},
) {
  const outgoing = send({ host: '127.0.0.1', port, path, ...options, headers: { ...options.headers } })
  outgoing.end()
  const [response]: IncomingMessage[] = await once(outgoing, 'response')
  if (response === undefined) throw new Error('No answer')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}
