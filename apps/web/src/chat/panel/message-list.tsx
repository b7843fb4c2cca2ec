import type { ChatMessage } from '@stamtafel/domain'
import { ArrowDown } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '#web/ui/button.tsx'
import { useClock } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import type { MenuItem } from '#web/ui/menu.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { ChatState } from '../chat-state.ts'
import { rowsOf, type ChatRow } from './chat-rows.ts'
import { MessageRow, UnsentRow } from './message-row.tsx'
import { useChatList } from './use-chat-list.ts'

/** What scrolls must be reached by key, in every browser. */
const BY_KEY = { tabIndex: 0 } as const

interface RowProps {
  readonly me: { readonly id: string; readonly name: string }
  readonly actsFor: (message: ChatMessage) => readonly MenuItem[]
  readonly onEarlier: () => Promise<void>
  readonly onTryAgain: (clientId: string) => void
}

interface MessageListProps extends RowProps {
  readonly state: ChatState
  /** What stands there when nobody has said anything. */
  readonly empty: string
  /** One is at the end, so that what is far above is not needed. */
  readonly onFollow: () => void
}

/** The messages, the latest at the bottom; of thousands only those in sight are in the page. */
export function MessageList({ state, empty, onFollow, ...rest }: MessageListProps) {
  const { t, format } = useTexts()
  const rows = useMemo(() => rowsOf(state, format.day), [state, format])
  const { scroller, virtual, below } = useChatList({ state, rows, onEarlier: rest.onEarlier, onFollow })
  return (
    <div className="chat-middle">
      <section ref={scroller} className="chat-scroll" {...BY_KEY} aria-label={t('chat.list')}>
        {state.reading === 'first' && <Waiting />}
        {state.reading === 'trying' && <p className="chat-note">{t('chat.trying')}</p>}
        {state.reading === 'done' && rows.length === 0 && <p className="chat-note">{empty}</p>}
        <ol className="chat-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index]
            return (
              row && (
                <li
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  className="chat-item"
                  style={{ translate: `0 ${start}px` }}
                >
                  <Row row={row} {...rest} />
                </li>
              )
            )
          })}
        </ol>
      </section>
      {below > 0 && (
        <Button look="quiet" size="small" className="chat-below" onClick={() => virtual.scrollToEnd()}>
          <Icon of={ArrowDown} size={15} />
          {t('chat.below', { count: below })}
        </Button>
      )}
    </div>
  )
}

function Row({ row, me, actsFor, onEarlier, onTryAgain }: RowProps & { readonly row: ChatRow }) {
  const { t, format } = useTexts()
  const now = useClock()
  if (row.kind === 'message') {
    const { message } = row
    return <MessageRow message={message} isMine={message.author.attendeeId === me.id} actsFor={actsFor} />
  }
  if (row.kind === 'unsent') return <UnsentRow unsent={row.unsent} me={me} onTryAgain={onTryAgain} />
  if (row.kind === 'day') {
    return <p className="chat-day">{row.day === format.day(now()) ? t('chat.today') : row.day}</p>
  }
  return (
    <p className="text-center">
      <Button look="bare" size="small" onClick={() => void onEarlier()}>
        {t('chat.earlier')}
      </Button>
    </p>
  )
}

function Waiting() {
  return (
    <div aria-hidden className="flex flex-col gap-4 p-4">
      <Skeleton className="h-10 w-4/5" />
      <Skeleton className="h-10 w-3/5" />
    </div>
  )
}
