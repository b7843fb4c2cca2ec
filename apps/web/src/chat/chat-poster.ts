import type { ChatPorts } from './chat-ports.ts'
import { TRY_EVERY_MS } from './chat-reader.ts'
import type { ChatShelf } from './chat-shelf.ts'
import { withMessages, withoutUnsent, withUnsent } from './chat-state.ts'

/** Brings what one says to the server. */
export interface ChatPoster {
  /** Goes on at once with what waits. */
  readonly goOn: () => void
  readonly say: (text: string) => void
  readonly tryAgain: (clientId: string) => void
  readonly stop: () => void
}

/** One thing after the other, each under a name of its own until the server has confirmed it. */
export function createChatPoster(ports: ChatPorts, shelf: ChatShelf): ChatPoster {
  const { view, change } = shelf
  let isPosting = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function postNext(): Promise<void> {
    const next = view().unsent.find(({ state }) => state !== 'refused')
    if (!next || isPosting || shelf.isClosed()) return
    const { clientId, text } = next
    isPosting = true
    clearTimeout(timer)
    try {
      const message = await ports.post({ clientId, text })
      change(withMessages(withoutUnsent(view(), clientId), [message]))
    } catch (error) {
      const { code, waitMs } = ports.refusalOf(error)
      if (code === undefined) {
        change(withUnsent(view(), clientId, { state: 'waiting' }))
        if (!shelf.isClosed()) timer = setTimeout(goOn, waitMs ?? TRY_EVERY_MS)
        return
      }
      change(withUnsent(view(), clientId, { state: 'refused', code }))
    } finally {
      isPosting = false
    }
    await postNext()
  }

  function goOn(): void {
    void postNext()
  }

  return {
    goOn,
    say(text) {
      const one = { clientId: ports.newId(), text, at: ports.now().toISOString(), state: 'sending' } as const
      change({ ...view(), unsent: [...view().unsent, one] })
      goOn()
    },
    tryAgain(clientId) {
      change(withUnsent(view(), clientId, { state: 'sending', code: undefined }))
      goOn()
    },
    stop: () => clearTimeout(timer),
  }
}
