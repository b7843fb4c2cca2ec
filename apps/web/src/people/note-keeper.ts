/** Milliseconds of silence after which what was typed is sent, and after which a send that failed is tried again. */
const SEND_AFTER = 800
const TRY_EVERY = 2000

/** How a note stands that was typed in this tab. */
export interface Draft {
  readonly text: string
  readonly state: 'typed' | 'saving' | 'saved' | 'trying' | 'refused'
}

export interface NoteKeeperOptions {
  /** Rejects where the note was not kept. */
  readonly save: (attendeeId: string, note: string) => Promise<void>
  /** Says whether trying again makes no sense. */
  readonly isRefusal: (error: unknown) => boolean
}

/** Keeps what is typed until the server has it, whichever page is open meanwhile. */
export interface NoteKeeper {
  readonly draftOf: (attendeeId: string) => Draft | undefined
  readonly write: (attendeeId: string, text: string) => void
  /** Sends at once what waits: the field was left, or the page goes out of sight. */
  readonly flush: () => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A keeper outside React; one note about one person is under way at a time, so that the last word stays the last. */
export function createNoteKeeper({ save, isRefusal }: NoteKeeperOptions): NoteKeeper {
  const drafts = new Map<string, Draft>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const listeners = new Set<() => void>()

  function put(attendeeId: string, draft: Draft): void {
    drafts.set(attendeeId, draft)
    for (const listener of listeners) listener()
  }

  function later(attendeeId: string, ms: number): void {
    clearTimeout(timers.get(attendeeId))
    timers.set(
      attendeeId,
      setTimeout(() => void send(attendeeId), ms),
    )
  }

  async function send(attendeeId: string): Promise<void> {
    const draft = drafts.get(attendeeId)
    clearTimeout(timers.get(attendeeId))
    timers.delete(attendeeId)
    if (!draft || draft.state === 'saving') return
    const { text } = draft
    put(attendeeId, { text, state: 'saving' })
    const state = await outcomeOf(save(attendeeId, text))
    const now = drafts.get(attendeeId)?.text ?? text
    if (now !== text) {
      put(attendeeId, { text: now, state: 'typed' })
      later(attendeeId, state === 'trying' ? TRY_EVERY : 0)
      return
    }
    put(attendeeId, { text, state })
    if (state === 'trying') later(attendeeId, TRY_EVERY)
  }

  async function outcomeOf(saving: Promise<void>): Promise<'saved' | 'trying' | 'refused'> {
    try {
      await saving
      return 'saved'
    } catch (error) {
      return isRefusal(error) ? 'refused' : 'trying'
    }
  }

  return {
    draftOf: (attendeeId) => drafts.get(attendeeId),
    write(attendeeId, text) {
      const isSaving = drafts.get(attendeeId)?.state === 'saving'
      put(attendeeId, { text, state: isSaving ? 'saving' : 'typed' })
      if (!isSaving) later(attendeeId, SEND_AFTER)
    },
    flush() {
      for (const attendeeId of timers.keys()) void send(attendeeId)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
