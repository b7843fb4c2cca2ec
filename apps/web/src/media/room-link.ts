import { DefaultReconnectPolicy, DisconnectReason, Room, RoomEvent, Track } from 'livekit-client'
import { createElements, type Elements } from './elements.ts'
import type { EndReason, LinkEvent, MediaRoom } from './media-state.ts'
import { createOwnSide } from './own-side.ts'
import { readPeople, type RemotePerson } from './people.ts'
import type { Output } from './publications.ts'
import { watchRoundTrip } from './round-trip.ts'

/** What is to be seen of a room at this moment. */
export interface RoomView {
  readonly people: readonly RemotePerson[]
  readonly isSelfSpeaking: boolean
  /** False where the browser wants a press before it plays sound. */
  readonly canPlayAudio: boolean
}

/** One connection to one media room, from before it opens until it is disposed of; never opened twice. */
export interface RoomLink {
  view(): RoomView
  /** What others shall get of us; before the connection is open it is remembered. */
  send(output: Output): void
  /** The bell of one that was opened hidden: whoever is in the room is heard from now on, and may be shown. */
  reveal(): void
  startAudio(): Promise<void>
  /** Nobody sees or hears anything of it from this call on, and it says nothing more. */
  dispose(): void
}

export interface RoomLinkOptions {
  /** Always ours, even when empty: LiveKit's own list would name public servers. */
  readonly iceServers: readonly RTCIceServer[]
  /** Nobody in the room is heard before `reveal`; until then it is measured how far away the media server is. */
  readonly isHidden: boolean
  readonly onEvent: (event: LinkEvent) => void
  /** The view is another one. */
  readonly onChange: () => void
}

export type OpenRoomLink = (room: MediaRoom, options: RoomLinkOptions) => RoomLink

/** How often LiveKit tries by itself, before the door is asked. */
const RECONNECT_MS = [0, 300, 700, 1500, 2000, 2000, 2000]

/** At the bell all are unmuted, and word of it takes a moment: nobody is shown as muted meanwhile. */
const ARRIVAL_MS = 1000

/** Long enough for an aborted attempt to have come to its end. */
const LEFTOVERS_MS = 1000

const SCREEN_SOURCES: ReadonlySet<Track.Source> = new Set([
  Track.Source.ScreenShare,
  Track.Source.ScreenShareAudio,
])

const CHANGES = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantNameChanged,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.ActiveSpeakersChanged,
  RoomEvent.AudioPlaybackStatusChanged,
] as const

/** Connects to LiveKit through the gate. */
export const openRoomLink: OpenRoomLink = ({ url, token }, { iceServers, isHidden, onEvent, onChange }) => {
  const room = new Room({
    adaptiveStream: false,
    dynacast: false,
    stopLocalTrackOnUnpublish: false,
    reconnectPolicy: new DefaultReconnectPolicy(RECONNECT_MS),
  })
  const { engine } = room
  const elements = createElements(isHidden)
  let arrival: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  const end = (reason: EndReason) => {
    if (isOver) return
    isOver = true
    onEvent({ type: 'link-ended', reason })
  }
  const say = (event: LinkEvent) => {
    if (!isOver) onEvent(event)
  }
  room.on(RoomEvent.Connected, () => say({ type: 'link-connected' }))
  const own = createOwnSide(room, {
    onRights: (rights) => say({ type: 'link-permitted', rights }),
    onScreenLost: (fault) => say({ type: 'link-screen-lost', fault }),
    onFailed: () => end('lost'),
  })
  for (const event of CHANGES) room.on(event, onChange)
  attachTo(room, elements)
  room.on(RoomEvent.Reconnecting, () => say({ type: 'link-reconnecting' }))
  room.on(RoomEvent.SignalReconnecting, () => say({ type: 'link-reconnecting' }))
  room.on(RoomEvent.Reconnected, () => say({ type: 'link-connected' }))
  room.on(RoomEvent.Disconnected, (reason) => end(reasonOf(reason)))
  const watchDistance = () =>
    watchRoundTrip(
      async () => own.any()?.getRTCStatsReport(),
      (roundTripMs) => say({ type: 'link-measured', roundTripMs }),
    )
  const stopWatching = isHidden ? watchDistance() : () => {}
  room
    .connect(url, token, { rtcConfig: { iceServers: [...iceServers] }, maxRetries: 0 })
    .catch(() => end('lost'))

  return {
    view: () => ({
      people: readPeople(room.remoteParticipants.values(), elements, arrival !== undefined),
      isSelfSpeaking: room.localParticipant.isSpeaking,
      canPlayAudio: room.canPlaybackAudio,
    }),
    send: (output) => own.send(output),
    reveal() {
      stopWatching()
      elements.reveal()
      arrival = setTimeout(() => {
        arrival = undefined
        onChange()
      }, ARRIVAL_MS)
    },
    startAudio: () => room.startAudio(),
    dispose() {
      isOver = true
      stopWatching()
      clearTimeout(arrival)
      const left = room.disconnect(false)
      own.stop()
      elements.clear()
      // Else LiveKit's registry keeps the Room, and with it its closed RTCPeerConnection.
      void left.finally(() => room.removeAllListeners())
      // And of an attempt that came to nothing it forgets to close the RTCPeerConnection (2.23.0).
      setTimeout(() => void engine.pcManager?.close(), LEFTOVERS_MS)
    },
  }
}

/** Everybody's picture and sound goes into the elements that are theirs. */
function attachTo(room: Room, elements: Elements): void {
  room.on(RoomEvent.TrackSubscribed, (track, { source }, { identity }) => {
    const part = SCREEN_SOURCES.has(source) ? 'screen' : 'person'
    const isPicture = track.kind === Track.Kind.Video
    track.attach(isPicture ? elements.video(identity, part) : elements.audio(identity, part))
    elements.hush()
  })
  room.on(RoomEvent.TrackUnsubscribed, (track) => void track.detach())
  room.on(RoomEvent.ParticipantDisconnected, ({ identity }) => elements.forget(identity))
}

function reasonOf(reason: DisconnectReason | undefined): EndReason {
  if (reason === DisconnectReason.DUPLICATE_IDENTITY) return 'elsewhere'
  return reason === DisconnectReason.PARTICIPANT_REMOVED ? 'removed' : 'lost'
}
