import type { ChatMessage } from '@stamtafel/domain'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { ChatState } from '../chat-state.ts'

/** Messages in the page while one follows the chat, and how many more come at a time on the way up. */
const WINDOW = 100
const STEP = 50
/** So near to an edge counts as at it. */
const NEAR_PX = 48

interface WindowOptions {
  readonly state: Pick<ChatState, 'messages' | 'hasEarlier'>
  readonly onEarlier: () => Promise<void>
  readonly onFollow: () => void
}

interface ChatWindow {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly shown: readonly ChatMessage[]
  /** There are messages above the first one shown. */
  readonly isCut: boolean
  /** Messages that came while one reads further up. */
  readonly below: number
  readonly onScroll: () => void
  readonly showEarlier: () => void
  readonly goToEnd: () => void
}

/** Where one reads: at the end, which is followed, or further up, where nothing moves by itself. */
interface Reading {
  /** The first message shown; undefined at the end. */
  readonly from: number | undefined
  /** The last one that was there when one left the end. */
  readonly leftAt: number
}

const AT_END: Reading = { from: undefined, leftAt: 0 }

/** Of very many messages those that belong in the page, and the scrolling that keeps them in their place. */
export function useChatWindow({ state, onEarlier, onFollow }: WindowOptions): ChatWindow {
  const { messages, hasEarlier } = state
  const scroller = useRef<HTMLDivElement>(null)
  const fromBottom = useRef(0)
  const firstBefore = useRef<number>(undefined)
  const [reading, setReading] = useState(AT_END)
  const isAtEnd = reading.from === undefined
  const shown = isAtEnd ? messages.slice(-WINDOW) : fromSequence(messages, reading.from)
  const first = shown[0]?.sequence
  const isCut = shown.length < messages.length

  // What is at the end stays in sight when something is added below, and what one reads when something is added above.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    if (isAtEnd) {
      element.scrollTop = element.scrollHeight
      onFollow()
    } else if (first !== firstBefore.current) element.scrollTop = element.scrollHeight - fromBottom.current
    firstBefore.current = first
  })

  function showEarlier(): void {
    if (first === undefined) return
    if (isCut) {
      const index = messages.length - shown.length
      const earlier = messages[Math.max(0, index - STEP)]
      setReading({ from: earlier?.sequence ?? first, leftAt: leftAt() })
    } else if (hasEarlier) {
      setReading({ from: 0, leftAt: leftAt() })
      void onEarlier()
    }
  }

  function leftAt(): number {
    return isAtEnd ? (messages.at(-1)?.sequence ?? 0) : reading.leftAt
  }

  return {
    scroller,
    shown,
    isCut,
    below: isAtEnd ? 0 : messages.filter(({ sequence }) => sequence > reading.leftAt).length,
    onScroll() {
      const element = scroller.current
      if (!element) return
      fromBottom.current = element.scrollHeight - element.scrollTop
      const isNearEnd = fromBottom.current - element.clientHeight < NEAR_PX
      if (isNearEnd !== isAtEnd) setReading(isNearEnd ? AT_END : { from: first ?? 0, leftAt: leftAt() })
      if (!isNearEnd && element.scrollTop < NEAR_PX) showEarlier()
    },
    showEarlier,
    goToEnd: () => setReading(AT_END),
  }
}

function fromSequence(messages: readonly ChatMessage[], from: number | undefined): readonly ChatMessage[] {
  const index = messages.findIndex(({ sequence }) => sequence >= (from ?? 0))
  return index <= 0 ? messages : messages.slice(index)
}
