import type { RemoteParticipant } from 'livekit-client'
import type { Elements, Slot } from './elements.ts'

/** Someone else in the room. */
export interface RemotePerson {
  readonly attendeeId: string
  readonly name: string
  readonly isMuted: boolean
  readonly isCameraOff: boolean
  readonly isSpeaking: boolean
  /** Give it to the `ref` of an empty element: the picture is put into it, and stays the same over renders. */
  readonly videoSlot: Slot
  /** The same for the screen that they show, if they do. */
  readonly screenSlot?: Slot | undefined
}

type Participant = Pick<
  RemoteParticipant,
  | 'identity'
  | 'name'
  | 'joinedAt'
  | 'isMicrophoneEnabled'
  | 'isCameraEnabled'
  | 'isScreenShareEnabled'
  | 'isSpeaking'
>

/** Everybody else, in the order in which they came; who is just arriving counts as heard. */
export function readPeople(
  others: Iterable<Participant>,
  elements: Pick<Elements, 'slot'>,
  areArriving: boolean,
): readonly RemotePerson[] {
  return [...others]
    .toSorted((a, b) => cameAt(a) - cameAt(b) || a.identity.localeCompare(b.identity))
    .map((person) => ({
      attendeeId: person.identity,
      name: person.name ?? '',
      isMuted: !person.isMicrophoneEnabled && !areArriving,
      isCameraOff: !person.isCameraEnabled,
      isSpeaking: person.isSpeaking && person.isMicrophoneEnabled,
      videoSlot: elements.slot(person.identity),
      screenSlot: person.isScreenShareEnabled ? elements.slot(person.identity, 'screen') : undefined,
    }))
}

/** Whose screen is seen; should two have begun at once, the one with whom all go on. */
export function findSharer<T extends Pick<RemotePerson, 'attendeeId' | 'screenSlot'>>(
  people: readonly T[],
): T | undefined {
  return people
    .filter(({ screenSlot }) => screenSlot !== undefined)
    .toSorted((a, b) => (a.attendeeId < b.attendeeId ? -1 : 1))[0]
}

function cameAt({ joinedAt }: Participant): number {
  return joinedAt?.getTime() ?? 0
}
