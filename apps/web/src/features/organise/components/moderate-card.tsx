import type { ChatMessageView } from '@stamtafel/contracts'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Select } from '#web/ui/select.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useHostChat } from '../hooks/use-host-chat.ts'

interface ModerateCardProps {
  readonly eventId: string
  readonly stages: readonly { readonly id: string; readonly name: string }[]
}

/** What is written in the foyer and at stages, latest first; what is said at tables is not there for hosts. */
export function ModerateCard({ eventId, stages }: ModerateCardProps) {
  const { t } = useTexts()
  const [channel, setChannel] = useState('foyer')
  const { messages, more, isFetchingMore, remove, removing, error } = useHostChat(eventId, channel)
  const channels = [
    { value: 'foyer', label: t('moderate.foyer') },
    ...stages.map(({ id, name }) => ({ value: `stage:${id}`, label: name })),
  ]
  return (
    <Card label={t('moderate.title')} className="flex flex-col gap-3 px-4 py-3">
      <h2 className="text-xl!">{t('moderate.title')}</h2>
      <Select label={t('moderate.channel')} options={channels} value={channel} onChange={setChannel} />
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
      {messages?.length === 0 && <p className="text-sm text-ink-3">{t('moderate.none')}</p>}
      {messages && messages.length > 0 && (
        <ul>
          {messages.map((message) => (
            <Written
              key={message.id}
              message={message}
              isBusy={removing === message.id}
              onRemove={() => remove(message.id)}
            />
          ))}
          {more && (
            <li className="py-2 text-center">
              <Button look="quiet" size="small" isBusy={isFetchingMore} onClick={more}>
                {t('moderate.earlier')}
              </Button>
            </li>
          )}
        </ul>
      )}
    </Card>
  )
}

interface WrittenProps {
  readonly message: ChatMessageView
  readonly isBusy: boolean
  readonly onRemove: () => void
}

function Written({ message, isBusy, onRemove }: WrittenProps) {
  const { t, format } = useTexts()
  const { author, text, at, isRemoved } = message
  return (
    <li className="flex items-start gap-3 border-b border-line py-2 last:border-0">
      <div className="min-w-0 flex-1">
        <p className="text-xs text-ink-3">
          <b className="font-strong text-ink">{author.name}</b> <time dateTime={at}>{format.time(at)}</time>
        </p>
        <p className="text-sm wrap-anywhere whitespace-pre-line">
          {isRemoved ? <i className="text-ink-3">{t('moderate.removed')}</i> : text}
        </p>
      </div>
      {!isRemoved && (
        <Button
          look="quiet"
          size="small"
          isBusy={isBusy}
          aria-label={t('moderate.remove.label', { name: author.name })}
          onClick={onRemove}
        >
          {t('moderate.remove')}
        </Button>
      )}
    </li>
  )
}
