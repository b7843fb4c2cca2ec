import type { HostCommandView, SpeedDateDetail } from '@stamtafel/contracts'
import type { HostCommandType } from '@stamtafel/domain'
import { Hand, Megaphone, Pause, Play, Plus, X, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { Movebar } from '#web/ui/movebar.tsx'
import { Strip } from '#web/ui/strip.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { latestOf } from '../host-news.ts'
import { useCommandWords } from '../hooks/use-command-words.ts'
import type { HostNews } from '../hooks/use-host-news.ts'

interface HostNoticesProps {
  readonly detail: SpeedDateDetail
  readonly news: HostNews
  readonly isTalking: boolean
}

const ICONS = {
  start: Play,
  pause: Pause,
  resume: Play,
  'more-round': Plus,
  'more-break': Plus,
  'stop-after-round': Hand,
  stop: Hand,
  say: Megaphone,
} as const satisfies Record<HostCommandType, LucideIcon>

/** What hosts do, above the page and in their names: what they say, what is about to end, what stands still. */
export function HostNotices({ detail, news, isTalking }: HostNoticesProps) {
  const words = useCommandWords()
  const { toast } = news
  const isStanding = toast?.type === 'pause' || toast?.type === 'stop'
  return (
    <>
      <Messages news={news} />
      <Stops detail={detail} />
      <Paused detail={detail} isTalking={isTalking} />
      {toast && !isStanding && <Strip icon={ICONS[toast.type]}>{words(toast, isTalking)}</Strip>}
    </>
  )
}

/** What hosts say; with the last of them closed a keyboard goes on from what the page is about, else from the next message. */
function Messages({ news }: Pick<HostNoticesProps, 'news'>) {
  const list = useRef<HTMLDivElement>(null)
  const [closed, setClosed] = useState(0)
  useEffect(() => {
    if (closed === 0) return
    const next = list.current?.querySelector('button') ?? document.querySelector<HTMLElement>('h1')
    next?.focus()
  }, [closed])
  return (
    <div ref={list} className="contents">
      {news.messages.map((message) => (
        <Message
          key={message.number}
          message={message}
          onClose={() => {
            setClosed(closed + 1)
            news.close(message.number)
          }}
        />
      ))}
    </div>
  )
}

function Message({ message, onClose }: { readonly message: HostCommandView; readonly onClose: () => void }) {
  const { t } = useTexts()
  return (
    <div className="host-says">
      <Icon of={Megaphone} />
      <p className="min-w-0 flex-1">
        <b className="font-semibold">{t('round.says', { name: firstNameOf(message.by) })}</b> {message.text}
      </p>
      <IconButton icon={X} label={t('round.says.close')} onClick={onClose} />
    </div>
  )
}

/** Until it ends, the time until then. */
function Stops({ detail: { speedDate, commands } }: Pick<HostNoticesProps, 'detail'>) {
  const { t } = useTexts()
  const { stopsAt, phase } = speedDate
  const seconds = useSecondsUntil(stopsAt ?? undefined) ?? 0
  const stop = latestOf(commands, ['stop', 'stop-after-round'])
  if (stopsAt === null || seconds === 0 || phase === 'ended' || stop?.type === 'stop-after-round') return null
  const title = stop ? t('round.stops.soon', { name: firstNameOf(stop.by) }) : t('round.stops.any')
  return (
    <Movebar at={stopsAt} title={title}>
      {t('round.stops.hint')}
    </Movebar>
  )
}

/** As long as the clock stands. */
function Paused({ detail: { speedDate, commands }, isTalking }: Omit<HostNoticesProps, 'news'>) {
  const { t } = useTexts()
  const words = useCommandWords()
  if (speedDate.pausedAt === null) return null
  const pause = latestOf(commands, ['pause'])
  const anybody = isTalking ? t('round.paused.any') : t('round.paused.break.any')
  return <Strip icon={Pause}>{pause ? words(pause, isTalking) : anybody}</Strip>
}
