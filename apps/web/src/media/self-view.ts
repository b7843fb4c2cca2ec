import { createVideo, slotFor, type Slot } from './elements.ts'

/** Our own picture, straight from the camera: before a room is entered and while we are in one. */
export interface SelfView {
  readonly videoSlot: Slot
  show(camera: MediaStreamTrack | undefined): void
}

export function createSelfView(): SelfView {
  const element = createVideo()
  let shown: MediaStreamTrack | undefined
  return {
    videoSlot: slotFor(element),
    show(camera) {
      if (camera === shown) return
      shown = camera
      element.srcObject = camera === undefined ? null : new MediaStream([camera])
    },
  }
}
