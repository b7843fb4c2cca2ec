import { FfiRequest, livekitFfiRequest } from '@livekit/rtc-ffi-bindings'
import type { LocalTrack } from '@livekit/rtc-node'

/** Mutes a track of one's own, or ends that; `rtc-node` can do so but has no call for it, so its native part is asked. */
export function muteTrack({ ffi_handle: { handle } }: LocalTrack, isMuted: boolean): void {
  const request = new FfiRequest({
    message: { case: 'localTrackMute', value: { trackHandle: handle, mute: isMuted } },
  })
  livekitFfiRequest(request.toBinary())
}
