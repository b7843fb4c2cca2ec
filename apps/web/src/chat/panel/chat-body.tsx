import type { ChatChannelKey } from '@stamtafel/domain'
import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useVenue } from '#web/venue/queries.ts'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useWideScreen } from '#web/ui/media-query.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { Composer } from './composer.tsx'
import { MessageList } from './message-list.tsx'
import { kindOf } from './chat-kind.ts'
import { useArrivals } from './use-arrivals.ts'
import { useEscape } from './use-escape.ts'
import { useKeeper } from './use-keeper.ts'

interface ChatBodyProps {
  readonly channel: ChatChannelKey
  readonly isAsked: boolean
  readonly onClose: () => void
}

/** What was said in one place, and where one says something. */
export function ChatBody({ channel, isAsked, onClose }: ChatBodyProps) {
  const { t } = useTexts()
  const { me } = useVenue()
  const isWide = useWideScreen()
  const keeper = useKeeper(channel)
  const state = useSyncExternalStore(keeper.subscribe, keeper.view)
  const kind = kindOf(channel)
  useArrivals(state.messages, me.attendeeId)
  useEscape(!isWide, onClose)
  return (
    <aside className="chat-panel" aria-label={t('chat.title')}>
      <header className="chat-head">
        <h2 className="font-sans! text-base! font-semibold!">{t('chat.title')}</h2>
        <IconButton icon={X} label={t('chat.close')} onClick={onClose} />
      </header>
      <MessageList
        state={state}
        me={{ id: me.attendeeId, name: me.name }}
        empty={t(`chat.empty.${kind}`)}
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
    </aside>
  )
}
