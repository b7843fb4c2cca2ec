import { useMedia } from '../media/index.ts'
import type { TilePerson } from '../ui/tile.tsx'
import { VideoSlot } from './video-slot.tsx'

/** Somebody of whom the rows say that they are here, whether their picture has come yet or not. */
export interface Expected {
  readonly attendeeId: string
  readonly name: string
  /** Their connection is gone and the seat is kept. */
  readonly isAway?: boolean
  /** The same in a pairing, where it is known until when. */
  readonly heldUntil?: string | undefined
  /** How they take part. */
  readonly listensFirst?: boolean
  readonly typesAlong?: boolean
}

/** Joins who is here, as Postgres says, with what LiveKit brings of them. */
export function useRemoteTiles(expected: readonly Expected[]): readonly TilePerson[] {
  const { people, status } = useMedia()
  const byId = new Map(people.map((person) => [person.attendeeId, person]))
  return expected.map(({ attendeeId, name, isAway = false, heldUntil, ...manner }) => {
    const person = byId.get(attendeeId)
    const isMuted = person?.isMuted ?? true
    return {
      id: attendeeId,
      name,
      isAway,
      heldUntil,
      isJoining: person === undefined && status === 'connecting',
      isSpeaking: person?.isSpeaking ?? false,
      isMuted,
      isListening: isMuted && manner.listensFirst === true,
      isTyping: manner.typesAlong === true,
      video: person && !person.isCameraOff ? <VideoSlot slot={person.videoSlot} /> : undefined,
    }
  })
}
