import type { StageView } from '@stamtafel/contracts'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallFrame } from '#web/ui/call.tsx'
import { Chip } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useWideScreen } from '#web/ui/media-query.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import { useLayoutChoice } from '../hooks/use-layout-choice.ts'
import type { StageRoomProps } from '../types.ts'
import { BackLink } from './back-link.tsx'
import { Invitation } from './invitation.tsx'
import { StageBar } from './stage-bar.tsx'
import { StagePanel } from './stage-panel.tsx'
import { StagePicture } from './stage-picture.tsx'
import { StageWords } from './stage-words.tsx'
import { useStageNews } from './use-stage-news.ts'

/** A stage: who is on it, what they show, the chat beside it, and one's own way up, down and out. */
export function StageRoom(props: StageRoomProps) {
  const { t } = useTexts()
  const { stage, people, own, notice, busy, error, onCommand } = props
  const { layout, change } = useLayoutChoice()
  const panel = usePanel(props)
  const isOnStage = stage.me.role === 'on-stage'
  useArrival(stage)
  useStageNews(stage, people)
  return (
    <CallFrame
      back={<BackLink />}
      title={stage.current?.title ?? stage.next?.title ?? stage.name}
      chip={
        <>
          {stage.current?.phase === 'live' && (
            <Chip className="bg-brass! text-on-brass!">
              <i aria-hidden className="size-2 rounded-full bg-rug" />
              {t('stage.live')}
            </Chip>
          )}
          <Chip className="max-md:hidden">{stage.name}</Chip>
        </>
      }
      aside={<Watching count={stage.watching} />}
      notice={
        <>
          {notice}
          {!isOnStage && <UnseenPill className="self-center" />}
          {own.isSoundBlocked && (
            <Button look="brass" onClick={own.onHear}>
              {t('call.hear')}
            </Button>
          )}
          {stage.me.role === 'invited' && (
            <Invitation isBusy={busy === 'accept'} onAnswer={onCommand} watching={stage.watching} />
          )}
          <p role="alert" className="text-sm font-semibold text-rug-ink empty:hidden">
            {error}
          </p>
        </>
      }
      panel={panel.content}
      bar={
        <StageBar
          {...props}
          layout={layout}
          isPanelOpen={panel.isOpen}
          onLayout={change}
          onPanel={panel.toggle}
        />
      }
    >
      {people.length === 0 ? (
        <StageWords stage={stage} />
      ) : (
        <>
          <StageWords stage={stage} isShort />
          <StagePicture people={people} layout={layout} />
        </>
      )}
    </CallFrame>
  )
}

/** Who is on stage, or the chat in place of that. */
function usePanel({ stage, chat, onCloseChat }: StageRoomProps) {
  const [isWanted, setIsWanted] = useState(useWideScreen())
  const isOpen = isWanted && !chat
  return {
    isOpen,
    content: chat ?? (isOpen ? <StagePanel stage={stage} /> : undefined),
    toggle: () => {
      setIsWanted(!isOpen)
      if (chat) onCloseChat()
    },
  }
}

function Watching({ count }: { count: number }) {
  const { t, format } = useTexts()
  return (
    <span className="flex flex-none items-center gap-2 text-sm font-semibold text-ink-2">
      <Icon of={Users} size={17} />
      <span className="num" aria-hidden>
        {format.number(count)}
      </span>
      <span className="sr-only">{t('stage.watching', { count })}</span>
    </span>
  )
}

/** Says once, on arrival, where one is and that one only watches. */
function useArrival(stage: StageView): void {
  const { t } = useTexts()
  const [sentence] = useState(() =>
    stage.me.role === 'on-stage'
      ? t('stage.on.now')
      : t('stage.arrived', { name: stage.name, count: stage.onStage.length }),
  )
  useAnnouncement(sentence, 'assertive')
}
