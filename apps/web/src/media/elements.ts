import { volumeFor } from './softer.ts'

/** Puts an element into a slot of the page; fits React's `ref`, and takes it out again when the slot goes. */
export type Slot = (slot: HTMLElement | null) => (() => void) | undefined

/** What one attendee sends: themselves, or their screen. */
export type Part = 'person' | 'screen'

/** The elements through which one room is seen and heard; they live outside React, so that no render cuts a voice. */
export interface Elements {
  video(attendeeId: string, part?: Part): HTMLVideoElement
  /** Heard at once, wherever the page is; before `reveal` it is silent. */
  audio(attendeeId: string, part?: Part): HTMLAudioElement
  /** Keeps silent what has got its sound meanwhile, which is when LiveKit turns it on. */
  hush(): void
  /** From now on everybody is heard. */
  reveal(): void
  slot(attendeeId: string, part?: Part): Slot
  /** Somebody has left; should they come back, they get others. */
  forget(attendeeId: string): void
  clear(): void
}

interface Picture {
  readonly element: HTMLVideoElement
  readonly slot: Slot
}

const PARTS: readonly Part[] = ['person', 'screen']

/** Those of a standby are `hidden`: made and playing, but neither in the page nor heard. */
export function createElements(isHidden = false): Elements {
  let isSilent = isHidden
  const pictures = { person: new Map<string, Picture>(), screen: new Map<string, Picture>() }
  const sounds = { person: new Map<string, HTMLAudioElement>(), screen: new Map<string, HTMLAudioElement>() }
  const everySound = () => PARTS.flatMap((part) => [...sounds[part].values()])
  const pictureFor = (attendeeId: string, part: Part) => {
    const known = pictures[part].get(attendeeId)
    if (known !== undefined) return known
    const element = createVideo()
    name(element, attendeeId, part)
    const made = { element, slot: slotFor(element) }
    pictures[part].set(attendeeId, made)
    return made
  }
  const forget = (attendeeId: string) => {
    for (const part of PARTS) {
      drop(pictures[part].get(attendeeId)?.element)
      drop(sounds[part].get(attendeeId))
      pictures[part].delete(attendeeId)
      sounds[part].delete(attendeeId)
    }
  }
  return {
    video: (attendeeId, part = 'person') => pictureFor(attendeeId, part).element,
    slot: (attendeeId, part = 'person') => pictureFor(attendeeId, part).slot,
    audio(attendeeId, part = 'person') {
      const element = sounds[part].get(attendeeId) ?? document.createElement('audio')
      sounds[part].set(attendeeId, element)
      name(element, attendeeId, part)
      element.muted = isSilent
      if (part === 'person') element.volume = volumeFor(attendeeId)
      document.body.append(element)
      return element
    },
    hush() {
      for (const element of everySound()) element.muted = isSilent
    },
    reveal() {
      isSilent = false
      for (const element of everySound()) element.muted = false
    },
    forget,
    clear() {
      for (const part of PARTS) {
        for (const attendeeId of [...pictures[part].keys(), ...sounds[part].keys()]) forget(attendeeId)
      }
    },
  }
}

function name(element: HTMLMediaElement, attendeeId: string, part: Part): void {
  element.dataset[part === 'person' ? 'attendeeId' : 'screenOf'] = attendeeId
}

function drop(element: HTMLMediaElement | undefined): void {
  if (element === undefined) return
  element.srcObject = null
  element.remove()
}

/** A silent picture; sound never comes out of a video element. */
export function createVideo(): HTMLVideoElement {
  const element = document.createElement('video')
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
