import { useMedia } from '../media/index.ts'
import { UnseenPill } from '../ui/unseen-pill.tsx'

type Media = ReturnType<typeof useMedia>

interface UnseenNowProps {
  /** The attendees of whom the rows say that one is with them. */
  readonly others: readonly string[]
}

/** Above a conversation, for as long as nothing of us reaches anybody, whatever the reason (R4). */
export function UnseenNow({ others }: UnseenNowProps) {
  return isUnseenBy(useMedia(), others) && <UnseenPill className="self-start" />
}

/** Nothing reaches anybody: we are in no room, none of them is in it, or nothing of us goes there. */
function isUnseenBy(media: Media, others: readonly string[]): boolean {
  const { status, people } = media
  // While the connection is being mended, or another tab has it, who is to say.
  if (status === 'reconnecting' || status === 'elsewhere') return false
  const isAnybodyThere = people.some(({ attendeeId }) => others.includes(attendeeId))
  return status !== 'connected' || !isAnybodyThere || isSilentAndDark(media)
}

function isSilentAndDark({ self, camera, microphone, screen }: Media): boolean {
  if (self.isUnseen) return true
  const isHeard = !self.isMuted && microphone.state === 'open'
  const isSeen = !self.isCameraOff && camera.state === 'open'
  return !isHeard && !isSeen && screen.phase !== 'sharing'
}
