import websocket from '@fastify/websocket'
import fp from 'fastify-plugin'
import type { Hub } from './hub.ts'

export interface LiveSocketOptions {
  readonly hub: Hub
}

/** The one owner of upgrades in this process; when the app closes, the hub says goodbye first. */
export const liveSocket = fp<LiveSocketOptions>(
  async (app, { hub }) => {
    app.addHook('onReady', () => hub.start())
    await app.register(websocket, {
      options: { maxPayload: 1024, perMessageDeflate: false },
      errorHandler: (error, socket, request) => {
        request.log.info({ reason: error.message }, 'live.socket-failed')
        socket.terminate()
      },
      preClose(done) {
        void hub.leave().finally(() => app.websocketServer.close(() => done()))
      },
    })
  },
  { name: 'live-socket' },
)
