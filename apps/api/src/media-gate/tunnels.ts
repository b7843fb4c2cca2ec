import type { Socket } from 'node:net'
import { pipeline } from 'node:stream'
import type { Upgraded } from './ask-livekit.ts'

/** The signalling connections that run through this process; closing them ends no media, people come back. */
export interface Tunnels {
  open(browser: Socket, livekit: Upgraded): void
  close(): void
}

export function createTunnels(): Tunnels {
  const browsers = new Set<Socket>()
  return {
    open(browser, { response, socket, head }) {
      if (browser.destroyed) {
        socket.destroy()
        return
      }
      browsers.add(browser)
      browser.once('close', () => browsers.delete(browser))
      browser.setTimeout(0).setNoDelay(true).setKeepAlive(true, 30_000)
      browser.write(`HTTP/1.1 101 Switching Protocols\r\n${headerLines(response.rawHeaders)}\r\n`)
      browser.write(head)
      pipeline(browser, socket, () => socket.destroy())
      pipeline(socket, browser, () => browser.destroy())
    },
    close() {
      for (const browser of browsers) browser.destroy()
    },
  }
}

function headerLines(rawHeaders: readonly string[]): string {
  return rawHeaders.map((text, index) => text + (index % 2 === 0 ? ': ' : '\r\n')).join('')
}
