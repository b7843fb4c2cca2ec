import { ChatButton } from './chat-button.tsx'
import { ChatPanel } from './chat-panel.tsx'
import { useChat } from './use-chat.ts'

/** The chat of the whole event, in a corner of a page on which nobody is in a conversation. */
export function CornerChat() {
  const chat = useChat('foyer')
  return (
    <>
      <div className="chat-corner">
        <ChatButton chat={chat} />
      </div>
      <ChatPanel chat={chat} />
    </>
  )
}
