import { MessageCircle } from 'lucide-react'
import { classes } from '#web/ui/classes.ts'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { Chat } from './use-chat.ts'

interface ChatButtonProps {
  readonly chat: Chat
  readonly className?: string
}

/** Opens and closes the chat; a dot says that something was said unseen. */
export function ChatButton({ chat, className }: ChatButtonProps) {
  const { t } = useTexts()
  const { isOpen, hasUnseen, button, toggle } = chat
  const label = hasUnseen ? t('call.chat.unseen') : t('call.chat')
  return (
    <button
      ref={button}
      type="button"
      aria-label={label}
      aria-expanded={isOpen}
      title={label}
      onClick={toggle}
      className={classes('call-button', isOpen && 'chat-button-open', className)}
    >
      <Icon of={MessageCircle} size={20} />
      {hasUnseen && <i aria-hidden className="chat-dot" />}
    </button>
  )
}
