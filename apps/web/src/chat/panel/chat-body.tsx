import type { ChatChannelKey } from '@stamtafel/domain'
import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useVenue } from '#web/venue/queries.ts'
import { IconButton } from '#web/ui/icon-button.tsx'
import { later } from '#web/ui/later.tsx'
import { useWideScreen } from '#web/ui/media-query.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { Composer } from './composer.tsx'
import { MessageList } from './message-list.tsx'
import { kindOf } from './chat-kind.ts'
import { useArrivals } from './use-arrivals.ts'
import { useEscape } from './use-escape.ts'
import { useKeeper } from './use-keeper.ts'
import { useMessageActs } from './use-message-acts.ts'

const LateReportDialog = later(async () => (await import('./report-message-dialog.tsx')).ReportMessageDialog)

interface ChatWordsProps {
  readonly channel: ChatChannelKey
  /** Opened by a press just now, so that one wants to type. */
  readonly isAsked: boolean
}

interface ChatBodyProps extends ChatWordsProps {
  readonly onClose: () => void
}

/** The chat of one place in a panel of its own. */
export function ChatBody({ onClose, ...words }: ChatBodyProps) {
  const { t } = useTexts()
  const isWide = useWideScreen()
  useEscape(!isWide, onClose)
  return (
    <aside className="chat-panel" aria-label={t('chat.title')}>
      <header className="chat-head">
        <h2 className="font-sans! text-base! font-semibold!">{t('chat.title')}</h2>
        <IconButton icon={X} label={t('chat.close')} onClick={onClose} />
      </header>
      <ChatWords {...words} />
    </aside>
  )
}

/** What was said in one place, and where one says something. */
export function ChatWords({ channel, isAsked }: ChatWordsProps) {
  const { t } = useTexts()
  const { me } = useVenue()
  const keeper = useKeeper(channel)
  const state = useSyncExternalStore(keeper.subscribe, keeper.view)
  const kind = kindOf(channel)
  const { actsFor, reported, stopReporting } = useMessageActs(me.attendeeId)
  useArrivals(state.messages, me.attendeeId)
  return (
    <>
      <MessageList
        state={state}
        me={{ id: me.attendeeId, name: me.name }}
        empty={t(`chat.empty.${kind}`)}
        actsFor={actsFor}
        onEarlier={keeper.readEarlier}
        onFollow={keeper.trim}
        onTryAgain={keeper.tryAgain}
      />
      <Composer
        label={t('chat.message')}
        placeholder={t(`chat.say.${kind}`)}
        draft={keeper.draft()}
        onType={keeper.keepDraft}
        isAsked={isAsked}
        onSay={keeper.say}
      />
      {reported && <LateReportDialog message={reported} kind={kind} onClose={stopReporting} />}
    </>
  )
}
