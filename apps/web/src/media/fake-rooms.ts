import { createFakeBrowser, type FakeBrowser } from './fake-browser.ts'
import { createMediaSession } from './media-session.ts'
import type { MediaAccess, MediaRoom } from './media-state.ts'
import type { RemotePerson } from './people.ts'
import type { Output } from './publications.ts'
import type { RoomLink, RoomLinkOptions } from './room-link.ts'

/** A connection that does what a test says. */
class FakeLink implements RoomLink {
  readonly room: MediaRoom
  readonly options: RoomLinkOptions
  isDisposed = false
  isRevealed = false
  sent: Output | undefined

  constructor(room: MediaRoom, options: RoomLinkOptions) {
    this.room = room
    this.options = options
  }

  people: RemotePerson[] = []
  view() {
    return { people: this.people, isSelfSpeaking: true, canPlayAudio: false }
  }

  send(output: Output) {
    this.sent = output
  }

  reveal() {
    this.isRevealed = true
  }

  async startAudio() {}

  dispose() {
    this.isDisposed = true
  }
}

interface TestWorld {
  readonly access?: MediaAccess
  readonly memory?: Map<string, string>
  readonly now?: () => number
}

/** A session whose rooms and browser a test plays; the test disposes of it. */
export function createTestSession({
  access = {},
  memory = new Map(),
  now = () => Date.now(),
}: TestWorld = {}) {
  const links: FakeLink[] = []
  const browser: FakeBrowser = createFakeBrowser({ camera: 'front', microphone: 'desk' })
  let asked = 0
  const askForToken = async () => {
    asked += 1
    return access
  }
  const openLink = (room: MediaRoom, options: RoomLinkOptions) => {
    const link = new FakeLink(room, options)
    links.push(link)
    return link
  }
  const storage = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
  }
  const iceServers = [{ urls: 'turn:coffee.example' }]
  const session = createMediaSession(
    { now, iceServers, askForToken, isMutedAtFirst: false },
    { openLink, browser, storage },
  )
  return { session, links, browser, memory, asked: () => asked, last: () => links.at(-1) }
}
