import { once } from 'node:events'
import type { Server } from 'node:net'
import { openMailStore } from './mail-store.ts'
import { createMailReceiver } from './receive-mail.ts'
import { createInboxServer } from './serve-inbox.ts'

/** Where the inbox keeps its mails, and its ports; a port left out is any free one. */
export interface InboxOptions {
  readonly directory: string
  readonly smtpPort?: number
  readonly httpPort?: number
}

/** A running inbox. */
export interface Inbox {
  readonly smtpUrl: string
  readonly pageUrl: string
  stop(): Promise<void>
}

const loopback = '127.0.0.1'

/** Starts a mail server and a page that shows its mails, both reachable from this computer only. */
export async function startInbox({ directory, smtpPort = 0, httpPort = 0 }: InboxOptions): Promise<Inbox> {
  const store = await openMailStore(directory)
  const receiver = createMailReceiver((raw) => store.save(raw))
  const smtp = await listen(receiver.server, smtpPort)
  const stopReceiver = () => new Promise<void>((resolve) => receiver.close(() => resolve()))
  receiver.on('error', () => undefined)
  const pages = createInboxServer(store)
  const http = await listen(pages, httpPort).catch(async (error: unknown) => {
    await stopReceiver()
    throw error
  })
  return {
    smtpUrl: `smtp://${loopback}:${smtp}`,
    pageUrl: `http://${loopback}:${http}/`,
    async stop() {
      const closed = once(pages, 'close')
      pages.close()
      pages.closeAllConnections()
      await Promise.all([closed, stopReceiver()])
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, loopback)
    await once(server, 'listening')
  } catch (error) {
    throw new Error(`The local inbox cannot listen on ${loopback}:${port}`, { cause: error })
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}
