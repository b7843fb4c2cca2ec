import { loadArea } from '@stamtafel/texts/browser'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { later } from '#web/ui/later.tsx'
import type { Chat } from './use-chat.ts'
import './chat.css'

const LateBody = later(
  async () => {
    const [{ ChatBody }] = await Promise.all([import('./panel/chat-body.tsx'), loadArea('chat')])
    return ChatBody
  },
  <aside className="chat-panel" aria-busy>
    <Skeleton className="m-4 h-8" />
    <Skeleton className="mx-4 h-8" />
  </aside>,
)

/** Fetched ahead by pages in which one may have to type without a network. */
export const LATE_CHAT = [LateBody] as const

/** The chat of a place, while it is open; its code and texts come when it is opened first. */
export function ChatPanel({ chat }: { readonly chat: Chat }) {
  if (!chat.isOpen) return null
  return <LateBody key={chat.channel} channel={chat.channel} isAsked={chat.isAsked} onClose={chat.close} />
}
