import type { BrowserContext, Page } from '@playwright/test'

declare global {
  interface Window {
    iceServerUrls: string[]
  }
}

/** Watches which STUN and TURN servers the pages of a context name: such requests are UDP, and no network log shows them. */
export async function watchIceServers(context: BrowserContext): Promise<void> {
  await context.addInitScript(watch)
}

/** Every address that a peer connection of the page was ever told to ask. */
export async function namedIceServers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.iceServerUrls)
}

function watch() {
  window.iceServerUrls = []
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      this.#note(configuration)
    }

    override setConfiguration(configuration?: RTCConfiguration) {
      this.#note(configuration)
      super.setConfiguration(configuration)
    }

    #note(configuration: RTCConfiguration | undefined) {
      window.iceServerUrls.push(...(configuration?.iceServers ?? []).flatMap(({ urls }) => urls))
    }
  }
}
