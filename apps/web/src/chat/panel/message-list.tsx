import type { ChatMessage } from '@stamtafel/domain'
import { ArrowDown } from 'lucide-react'
import { Fragment } from 'react'
import { Button } from '#web/ui/button.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { ChatState } from '../chat-state.ts'
import { MessageRow, UnsentRow } from './message-row.tsx'
import { useChatWindow } from './use-chat-window.ts'

/** What scrolls must be reached by key, in every browser. */
const BY_KEY = { tabIndex: 0 } as const

interface MessageListProps {
  readonly state: ChatState
  readonly me: { readonly id: string; readonly name: string }
  /** What stands there when nobody has said anything. */
  readonly empty: string
  readonly onEarlier: () => Promise<void>
  /** One is at the end, so that what is far above is not needed. */
  readonly onFollow: () => void
  readonly onTryAgain: (clientId: string) => void
}

/** The messages, the latest at the bottom; of thousands only those near to where one reads are in the page. */
export function MessageList({ state, me, empty, onEarlier, onFollow, onTryAgain }: MessageListProps) {
  const { t } = useTexts()
  const { messages, unsent, hasEarlier, reading } = state
  const { scroller, shown, isCut, below, onScroll, showEarlier, goToEnd } = useChatWindow({
    state,
    onEarlier,
    onFollow,
  })
  const isEmpty = reading === 'done' && messages.length === 0 && unsent.length === 0
  return (
    <div className="chat-middle">
      <section
        ref={scroller}
        className="chat-scroll"
        {...BY_KEY}
        aria-label={t('chat.list')}
        onScroll={onScroll}
      >
        {reading === 'first' && <Waiting />}
        {reading === 'trying' && <p className="chat-note">{t('chat.trying')}</p>}
        {isEmpty && <p className="chat-note">{empty}</p>}
        {(isCut || hasEarlier) && (
          <Button look="bare" size="small" className="self-center" onClick={showEarlier}>
            {t('chat.earlier')}
          </Button>
        )}
        <ol className="chat-rows">
          <Rows messages={shown} myId={me.id} />
          {unsent.map((one) => (
            <UnsentRow key={one.clientId} unsent={one} me={me} onTryAgain={onTryAgain} />
          ))}
        </ol>
      </section>
      {below > 0 && (
        <Button look="quiet" size="small" className="chat-below" onClick={goToEnd}>
          <Icon of={ArrowDown} size={15} />
          {t('chat.below', { count: below })}
        </Button>
      )}
    </div>
  )
}

function Rows({ messages, myId }: { readonly messages: readonly ChatMessage[]; readonly myId: string }) {
  const { t, format } = useTexts()
  const now = useClock()
  const today = format.day(now())
  return messages.map((message, index) => {
    const day = format.day(message.at)
    const before = messages[index - 1]
    const isNewDay = !before || format.day(before.at) !== day
    return (
      <Fragment key={message.clientId}>
        {isNewDay && <li className="chat-day">{day === today ? t('chat.today') : day}</li>}
        <MessageRow message={message} isMine={message.author.attendeeId === myId} />
      </Fragment>
    )
  })
}

function Waiting() {
  return (
    <div aria-hidden className="flex flex-col gap-4 p-4">
      <Skeleton className="h-10 w-4/5" />
      <Skeleton className="h-10 w-3/5" />
    </div>
  )
}
