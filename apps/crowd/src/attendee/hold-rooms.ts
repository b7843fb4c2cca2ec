import type { OpenRoom } from '../media/room.ts'
import type { Reception, SeenRoom } from '../protocol.ts'
import type { Wish } from './wished-rooms.ts'

/** The media rooms that one person is in, made to be those that are wished. */
export interface HeldRooms {
  /** Enters, leaves, shows and hides; does not wait for any of it. */
  hold(wishes: readonly Wish[]): void
  /** Whether every room that is wished has been entered. */
  isComplete(): boolean
  seen(): readonly SeenRoom[]
  measure(): Promise<readonly Reception[]>
  /** Resolves when nothing is being entered or left any more. */
  settled(): Promise<void>
}

interface Doors {
  /** Enters the room of a sitting; undefined where the door says that there is none (any more). */
  readonly enter: (wish: Wish, onLost: () => void) => Promise<OpenRoom | undefined>
  /** A room was left without having been closed. */
  readonly onLost: () => void
  readonly complain: (error: unknown) => void
}

export function holdRooms({ enter, onLost, complain }: Doors): HeldRooms {
  const open = new Map<string, OpenRoom>()
  const past: SeenRoom[] = []
  const entering = new Set<string>()
  const work = new Set<Promise<void>>()
  let wishes: readonly Wish[] = []

  function hold(next: readonly Wish[]) {
    wishes = next
    for (const wish of wishes) {
      const room = open.get(wish.key)
      if (room) room.setLive(wish.isLive)
      else if (!entering.has(wish.key)) track(comeIn(wish))
    }
    const wished = new Set(wishes.map(({ key }) => key))
    for (const [key, room] of open) if (!wished.has(key)) track(leave(key, room))
  }

  async function comeIn(wish: Wish) {
    const { key } = wish
    entering.add(key)
    try {
      const room = await enter(wish, () => {
        lose(key)
        onLost()
      })
      if (!room) return
      open.set(key, room)
      // What is wished may be something else by now.
      hold(wishes)
    } finally {
      entering.delete(key)
    }
  }

  async function leave(key: string, room: OpenRoom) {
    lose(key)
    await room.close()
  }

  function lose(key: string) {
    const room = open.get(key)
    if (!room) return
    past.push({ key, isOpen: false, people: room.seen() })
    open.delete(key)
  }

  function track(started: Promise<void>) {
    const ended = started.catch(complain).finally(() => work.delete(ended))
    work.add(ended)
  }

  return {
    hold,
    isComplete: () => wishes.every(({ key }) => open.has(key)),
    seen: () => [...past, ...Array.from(open, ([key, room]) => ({ key, isOpen: true, people: room.seen() }))],
    measure: () => Promise.all(Array.from(open, async ([key, room]) => ({ key, ...(await room.measure()) }))),
    async settled() {
      while (work.size > 0) await Promise.all(work)
    },
  }
}
