import type { ChatMessage } from '@stamtafel/domain'
import { memo } from 'react'
import { Avatar, firstNameOf } from '#web/ui/avatar.tsx'
import { Chip } from '#web/ui/card.tsx'
import { classes } from '#web/ui/classes.ts'
import { MenuButton } from '#web/ui/menu-button.tsx'
import type { MenuItem } from '#web/ui/menu.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { Unsent } from '../chat-state.ts'
import { MessageText } from './message-text.tsx'

interface MessageRowProps {
  readonly message: ChatMessage
  readonly isMine: boolean
  readonly actsFor: (message: ChatMessage) => readonly MenuItem[]
}

/** One message: by whom, when, and what. */
export const MessageRow = memo(function MessageRow({ message, isMine, actsFor }: MessageRowProps) {
  const { t, format } = useTexts()
  const { author, at, text, isByHost, isRemoved } = message
  const acts = actsFor(message)
  return (
    <div className={classes('chat-row', isByHost && !isRemoved && 'chat-row-host')}>
      <Avatar id={author.attendeeId} name={author.name} size={30} isYou={isMine} />
      <div className="min-w-0">
        <p className="chat-who">
          <b title={author.name}>{isMine ? t('chat.you') : firstNameOf(author.name)}</b>
          {isByHost && <Chip tone="brass">{t('chat.host')}</Chip>}
          <time dateTime={at} className="num">
            {format.time(at)}
          </time>
        </p>
        {isRemoved ? (
          <p className="chat-text text-ink-2 italic">{t('chat.removed')}</p>
        ) : (
          <p className="chat-text">
            <MessageText text={text} />
          </p>
        )}
      </div>
      {acts.length > 0 && (
        <MenuButton
          label={isMine ? t('chat.more.own') : t('chat.more', { name: author.name })}
          items={acts}
          className="chat-more"
        />
      )}
    </div>
  )
})

interface UnsentRowProps {
  readonly unsent: Unsent
  readonly me: { readonly id: string; readonly name: string }
  readonly onTryAgain: (clientId: string) => void
}

/** Something of mine that the server has not got yet, and how that stands. */
export function UnsentRow({ unsent, me, onTryAgain }: UnsentRowProps) {
  const { t, format } = useTexts()
  const { clientId, text, at, state, code } = unsent
  return (
    <div className="chat-row">
      <Avatar id={me.id} name={me.name} size={30} isYou />
      <div className="min-w-0">
        <p className="chat-who">
          <b>{t('chat.you')}</b>
          <time dateTime={at} className="num">
            {format.time(at)}
          </time>
          {state === 'refused' ? (
            <span className="font-semibold text-rug-ink">
              {t('chat.failed')}{' '}
              <button type="button" className="chat-again" onClick={() => onTryAgain(clientId)}>
                {t('chat.again')}
              </button>
            </span>
          ) : (
            <span>{state === 'waiting' ? t('chat.waiting') : t('chat.sending')}</span>
          )}
        </p>
        <p className="chat-text text-ink-2">
          <MessageText text={text} />
        </p>
        {code && <p className="mt-0.5 text-xs text-rug-ink">{t(`error.${code}`)}</p>}
      </div>
    </div>
  )
}
