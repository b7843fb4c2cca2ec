import type { StageView } from '@stamtafel/contracts'
import type { ReactNode } from 'react'
import { useCallNotice } from '#web/call/call-notice.tsx'
import { useOwnMedia } from '#web/call/own-media.tsx'
import { useEnteredPlace } from '#web/call/use-entered-place.ts'
import { useRemoteTiles } from '#web/call/use-remote-tiles.tsx'
import { ChatButton } from '#web/chat/chat-button.tsx'
import { ChatPanel, LATE_CHAT } from '#web/chat/chat-panel.tsx'
import { useChat } from '#web/chat/use-chat.ts'
import { isRefusal, useErrorSentence } from '#web/errors.ts'
import { BrokenPage } from '#web/pages/broken-page.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { Navigate, useNavigate, useParams } from '#web/routing/index.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useFetchSoon } from '#web/ui/later.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { TryingBanner } from '../components/trying-banner.tsx'
import { StageRoom } from '../components/stage-room.tsx'
import { useStage, useStageCommand } from '../hooks/use-stage.ts'

/** Comes to the stage when its page opens, and goes when it closes; on stage one comes by an invitation only. */
export function AtStage() {
  const { stageId = '' } = useParams()
  const paths = useVenuePaths()
  const place = useEnteredPlace({ kind: 'stage', stageId })
  const stage = useStage(stageId)
  const callNotice = useCallNotice()
  const isTrying = place.isTrying || stage.error !== null
  const notice = callNotice ?? (isTrying && <TryingBanner />)
  if (place.isLost) return <Navigate href={paths.foyer} replace />
  if (isRefusal(stage.error) && !stage.data) return <BrokenPage error={stage.error} />
  if (!place.isThere || !stage.data) return <LoadingPage notice={notice} />
  return <Room stage={stage.data} notice={notice} leave={place.leave} />
}

interface RoomProps {
  readonly stage: StageView
  readonly notice: ReactNode
  readonly leave: () => Promise<boolean>
}

function Room({ stage, notice, leave }: RoomProps) {
  const { me } = useVenue()
  const paths = useVenuePaths()
  const navigate = useNavigate()
  const sentence = useErrorSentence()
  const own = useOwnMedia()
  const command = useStageCommand(stage.id)
  const remote = useRemoteTiles(stage.onStage.filter(({ attendeeId }) => attendeeId !== me.attendeeId))
  const { t } = useTexts()
  const parts = new Map(stage.onStage.map(({ attendeeId, part }) => [attendeeId, t(`stage.part.${part}`)]))
  const others = remote.map((person) => ({ ...person, detail: parts.get(person.id) }))
  const chat = useChat(`stage:${stage.id}`)
  useFetchSoon(LATE_CHAT)
  const isOnStage = stage.me.role === 'on-stage'
  const you = {
    id: me.attendeeId,
    name: me.name,
    detail: parts.get(me.attendeeId),
    isYou: true,
    isMuted: !own.isMicrophoneOn,
    video: own.video,
  }
  return (
    <StageRoom
      stage={stage}
      people={isOnStage ? [...others, you] : others}
      own={own}
      notice={notice}
      busy={command.isPending ? command.variables : undefined}
      error={sentence(command.error)}
      chat={chat.isOpen ? <ChatPanel chat={chat} /> : undefined}
      chatButton={<ChatButton chat={chat} />}
      onCloseChat={chat.toggle}
      onCommand={command.mutate}
      onLeave={async () => {
        if (await leave()) await navigate({ href: paths.foyer })
      }}
    />
  )
}
