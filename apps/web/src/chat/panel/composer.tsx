import { LONGEST_CHAT_MESSAGE } from '@stamtafel/domain'
import { SendHorizontal } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { Button } from '#web/ui/button.tsx'
import { INPUT } from '#web/ui/field.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** From so many characters before the end on, it is said how many are left. */
const NEAR_THE_END = 100

interface ComposerProps {
  readonly label: string
  readonly placeholder: string
  /** What was typed before the panel was closed. */
  readonly draft: string
  /** The panel was opened by a press: one wants to type. */
  readonly isAsked: boolean
  readonly onType: (text: string) => void
  readonly onSay: (text: string) => void
}

/** Where one types; Enter sends, Shift and Enter begin a new line. */
export function Composer({ label, placeholder, draft, isAsked, onType, onSay }: ComposerProps) {
  const { t } = useTexts()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(draft)
  const left = LONGEST_CHAT_MESSAGE - text.length
  useEffect(() => {
    if (isAsked) field.current?.focus()
  }, [isAsked])

  function write(typed: string): void {
    setText(typed)
    onType(typed)
  }
  function send(): void {
    const said = plain(text)
    if (said === '') return
    write('')
    onSay(said)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    send()
    field.current?.focus()
  }
  return (
    <form className="chat-composer" onSubmit={onSubmit}>
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        aria-describedby={left <= NEAR_THE_END ? id : undefined}
        placeholder={placeholder}
        maxLength={LONGEST_CHAT_MESSAGE}
        enterKeyHint="send"
        value={text}
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKeyDown}
        className={`${INPUT} chat-field`}
      />
      <Button type="submit" aria-label={t('chat.send')} title={t('chat.send')} className="chat-send">
        <Icon of={SendHorizontal} size={18} />
      </Button>
      {left <= NEAR_THE_END && (
        <p id={id} className="num col-span-2 text-xs text-ink-2">
          {t('chat.left', { count: left })}
        </p>
      )}
    </form>
  )
}

/** Without what no keyboard types: a pasted tab is a space. */
function plain(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .trim()
}
