/** Puts an element into a slot of the page; fits React's `ref`, and takes it out again when the slot goes. */
export type Slot = (slot: HTMLElement | null) => (() => void) | undefined

/** The elements through which one room is seen and heard; they live outside React, so that no render cuts a voice. */
export interface Elements {
  video(attendeeId: string): HTMLVideoElement
  /** Heard at once, wherever the page is; before `reveal` it is silent. */
  audio(attendeeId: string): HTMLAudioElement
  /** Keeps silent what has got its sound meanwhile, which is when LiveKit turns it on. */
  hush(): void
  /** From now on everybody is heard. */
  reveal(): void
  slot(attendeeId: string): Slot
  /** Somebody has left; should they come back, they get others. */
  forget(attendeeId: string): void
  clear(): void
}

/** Those of a standby are `hidden`: made and playing, but neither in the page nor heard. */
export function createElements(isHidden = false): Elements {
  let isSilent = isHidden
  const videos = new Map<string, { element: HTMLVideoElement; slot: Slot }>()
  const audios = new Map<string, HTMLAudioElement>()
  const videoFor = (attendeeId: string) => {
    const known = videos.get(attendeeId)
    if (known !== undefined) return known
    const element = createVideo(attendeeId)
    const made = { element, slot: slotFor(element) }
    videos.set(attendeeId, made)
    return made
  }
  const forget = (attendeeId: string) => {
    for (const element of [videos.get(attendeeId)?.element, audios.get(attendeeId)]) {
      if (element === undefined) continue
      element.srcObject = null
      element.remove()
    }
    videos.delete(attendeeId)
    audios.delete(attendeeId)
  }
  return {
    video: (attendeeId) => videoFor(attendeeId).element,
    slot: (attendeeId) => videoFor(attendeeId).slot,
    audio(attendeeId) {
      const element = audios.get(attendeeId) ?? document.createElement('audio')
      audios.set(attendeeId, element)
      element.dataset['attendeeId'] = attendeeId
      element.muted = isSilent
      document.body.append(element)
      return element
    },
    hush() {
      for (const element of audios.values()) element.muted = isSilent
    },
    reveal() {
      isSilent = false
      for (const element of audios.values()) element.muted = false
    },
    forget,
    clear() {
      for (const attendeeId of [...videos.keys(), ...audios.keys()]) forget(attendeeId)
    },
  }
}

/** A silent picture; sound never comes out of a video element. */
export function createVideo(attendeeId?: string): HTMLVideoElement {
  const element = document.createElement('video')
  if (attendeeId !== undefined) element.dataset['attendeeId'] = attendeeId
  element.muted = true
  element.autoplay = true
  element.playsInline = true
  return element
}

/** Playing on, because a browser pauses what is moved from one place of the page to another. */
export function slotFor(element: HTMLMediaElement): Slot {
  return (slot) => {
    if (slot === null) return undefined
    slot.append(element)
    void element.play().catch(() => {})
    return () => {
      if (element.parentNode === slot) element.remove()
    }
  }
}
