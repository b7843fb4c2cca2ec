import { WebSocketServer } from 'ws'

/** What the live streams are set beside: the same sockets, and a loop that sends the same bytes to each. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket) => socket.send('[]'))
server.on('listening', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  process.send?.({ url: `ws://127.0.0.1:${port}` })
})
process.on('message', (text: string) => {
  for (const socket of server.clients) socket.send(text)
})
process.on('disconnect', () => process.exit())
