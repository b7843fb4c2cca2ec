import type { ScreenFault } from './media-state.ts'
import type { CapturedScreen } from './screen-capture.ts'

/** How one room gets a screen, and who else shows one there. */
export interface ScreenPublisher<T> {
  readonly publish: (clone: MediaStreamTrack, part: keyof CapturedScreen) => Promise<T>
  readonly unpublish: (published: T) => Promise<unknown>
  readonly self: () => string
  readonly others: () => readonly string[]
}

/** Our screen in one room, by clones of its own. One person shows theirs at a time. */
export interface ScreenPublication {
  /** Shows it, or nothing; what is there of somebody else comes first. Only the last wish counts. */
  follow(screen: CapturedScreen | undefined): Promise<void>
  /** Somebody has come or has begun to show theirs: of two who began at once, all agree on who goes on. */
  look(): void
  /** Lets the clones go, after the room is left. */
  stop(): void
}

interface Shown<T> {
  readonly screen: CapturedScreen
  readonly clones: readonly MediaStreamTrack[]
  readonly published: readonly T[]
}

export function createScreenPublication<T>(
  { publish, unpublish, self, others }: ScreenPublisher<T>,
  onLost: (fault: ScreenFault) => void,
): ScreenPublication {
  let wanted: CapturedScreen | undefined
  let shown: Shown<T> | undefined
  let queue: Promise<void> = Promise.resolve()

  /** Later, because whoever told us what to show is not done yet. */
  const lose = (fault: ScreenFault) => {
    wanted = undefined
    queueMicrotask(() => onLost(fault))
  }
  const takeDown = async ({ clones, published }: Shown<T>) => {
    shown = undefined
    for (const clone of clones) clone.stop()
    await Promise.all(published.map((track) => unpublish(track)))
  }
  const putUp = async (screen: CapturedScreen) => {
    const parts = (['picture', 'sound'] as const).flatMap((part) => {
      const clone = screen[part]?.clone()
      return clone === undefined ? [] : [{ part, clone }]
    })
    const clones = parts.map(({ clone }) => clone)
    shown = { screen, clones, published: [] }
    const published = await Promise.all(parts.map(({ part, clone }) => publish(clone, part)))
    shown = { screen, clones, published }
  }
  const settle = async () => {
    if (shown !== undefined && shown.screen !== wanted) await takeDown(shown)
    if (shown === undefined && wanted !== undefined) await putUp(wanted)
  }
  const settleSafely = () => settle().catch(() => wanted !== undefined && lose('failed'))

  return {
    async follow(screen) {
      const isNew = screen !== undefined && screen !== wanted
      if (isNew && others().length > 0) return lose('taken')
      wanted = screen
      queue = queue.then(settleSafely).then(() => undefined)
      return queue
    },
    look() {
      if (wanted !== undefined && others().some((other) => other < self())) lose('taken')
    },
    stop() {
      wanted = undefined
      for (const clone of shown?.clones ?? []) clone.stop()
    },
  }
}
