import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { lastSequence, type ChatState } from '../chat-state.ts'
import type { ChatRow } from './chat-rows.ts'

/** So near to an edge counts as at it. */
const NEAR_PX = 48
const ROW_PX = 60
const GAP_PX = 4

interface ListOptions {
  readonly state: ChatState
  readonly rows: readonly ChatRow[]
  readonly onEarlier: () => Promise<void>
  readonly onFollow: () => void
}

interface ChatList {
  readonly scroller: RefObject<HTMLElement | null>
  readonly virtual: Virtualizer<HTMLElement, HTMLLIElement>
  /** Messages that came while one reads further up. */
  readonly below: number
}

/** Of thousands of rows those in sight; the end is followed, and further up nothing moves by itself. */
export function useChatList({ state, rows, onEarlier, onFollow }: ListOptions): ChatList {
  const scroller = useRef<HTMLElement>(null)
  const [isAtEnd, setIsAtEnd] = useState(true)
  const last = lastSequence(state)
  const [seen, setSeen] = useState(last)
  if (isAtEnd && seen !== last) setSeen(last)
  const virtual = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.key ?? index,
    gap: GAP_PX,
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_PX,
    onChange(list, isScrolling) {
      const isNearEnd = list.isAtEnd()
      setIsAtEnd(isNearEnd)
      if (isNearEnd) onFollow()
      else if (isScrolling && (list.scrollOffset ?? 0) < NEAR_PX) void onEarlier()
    },
  })
  const isRead = state.reading === 'done'
  useLayoutEffect(() => {
    if (isRead) virtual.scrollToEnd()
  }, [virtual, isRead])
  const ownCount = state.unsent.length
  useEffect(() => {
    if (ownCount > 0) virtual.scrollToEnd()
  }, [virtual, ownCount])
  const below = isAtEnd ? 0 : state.messages.filter(({ sequence }) => sequence > seen).length
  return { scroller, virtual, below }
}
