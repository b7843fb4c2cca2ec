import { isSeen, listenTo, type Ear, type Likeness } from './likeness.ts'

/** When the partner was there after the bell, in milliseconds; `early` says what was there before it. */
export interface Arrival {
  readonly picture: number | undefined
  readonly sound: number | undefined
  readonly early: readonly string[]
}

interface Watch {
  readonly partner: Likeness
  readonly bell: number
  readonly now: () => number
  /** Says whether the page shows the new room. */
  readonly isInNewRoom: () => boolean
}

const EVERY_MS = 8
const GIVE_UP_MS = 15_000

let audio: AudioContext | undefined

/** Looks at everything that this document shows and plays, from before the bell until the new partner is there. */
export function watchArrival({ partner, bell, now, isInNewRoom }: Watch): Promise<Arrival> {
  audio ??= new AudioContext()
  const context = audio
  const shownBefore = new Set(shown())
  const playedBefore = new Set(played())
  const ears = new Map<HTMLAudioElement, Ear>()
  const early = new Set<string>()
  let picture: number | undefined
  let sound: number | undefined

  const listen = (element: HTMLAudioElement) => {
    if (ears.has(element) || !(element.srcObject instanceof MediaStream)) return
    if (element.srcObject.getAudioTracks().length > 0) {
      ears.set(element, listenTo(element.srcObject, partner, context))
    }
  }
  const look = () => {
    const at = now()
    for (const element of document.querySelectorAll('audio')) if (!playedBefore.has(element)) listen(element)
    const newVideos = shown().filter((video) => !shownBefore.has(video))
    const newVoices = played().filter((voice) => !playedBefore.has(voice))
    if (at < bell) {
      if (newVideos.length > 0) early.add('picture')
      if (newVoices.length > 0) early.add('sound')
      if (isInNewRoom()) early.add('room')
      return
    }
    if (picture === undefined && newVideos.some((video) => isSeen(video, partner))) picture = at - bell
    if (sound === undefined && newVoices.some((voice) => ears.get(voice)?.isHeard())) sound = at - bell
  }
  const { promise, resolve } = Promise.withResolvers<Arrival>()
  const timer = setInterval(() => {
    look()
    const isDone = picture !== undefined && sound !== undefined
    if (!isDone && now() < bell + GIVE_UP_MS) return
    clearInterval(timer)
    for (const ear of ears.values()) ear.close()
    resolve({ picture, sound, early: [...early] })
  }, EVERY_MS)
  return promise
}

function shown(): HTMLVideoElement[] {
  return [...document.querySelectorAll('video')]
}

/** What comes out of the loudspeaker. */
function played(): HTMLAudioElement[] {
  return [...document.querySelectorAll('audio')].filter(({ muted, paused }) => !muted && !paused)
}
