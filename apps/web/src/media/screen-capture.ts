import type { ScreenFault } from './media-state.ts'
import type { Browser } from './open-devices.ts'

/** What is shown: a picture, and its sound where the browser gives it. */
export interface CapturedScreen {
  readonly picture: MediaStreamTrack
  readonly sound: MediaStreamTrack | undefined
}

export type CaptureEvent =
  | { readonly type: 'screen-opened' | 'screen-stopped' }
  | { readonly type: 'screen-failed'; readonly fault: ScreenFault }

/** The screen, window or tab that the person has chosen to show; one at a time. */
export interface ScreenCapture {
  /** Asks the browser when it comes to be wanted, within the press that says so, and lets go when it is not any more. */
  want(isWanted: boolean): void
  current(): CapturedScreen | undefined
}

/**
 * Talks are read rather than watched, so few pictures of full size. The sound of the whole computer would carry the
 * voices of the table back to it, and our own tab shown in itself is a hall of mirrors.
 */
const CONSTRAINTS = {
  video: { frameRate: { ideal: 15, max: 30 } },
  audio: true,
  systemAudio: 'exclude',
  selfBrowserSurface: 'exclude',
  surfaceSwitching: 'include',
} as const

/** An answer that comes when nobody waits for it any more is let go unseen. */
export function createScreenCapture(
  { getDisplayMedia }: Pick<Browser, 'getDisplayMedia'>,
  onEvent: (event: CaptureEvent) => void,
): ScreenCapture {
  let isWanted = false
  let requests = 0
  let captured: CapturedScreen | undefined

  const letGo = () => {
    requests += 1
    if (captured !== undefined) stop(captured)
    captured = undefined
  }
  const open = async () => {
    const request = requests
    const opened = await openScreen(getDisplayMedia)
    if (request !== requests) {
      if (typeof opened === 'object') stop(opened)
    } else if (typeof opened === 'string') onEvent({ type: 'screen-failed', fault: opened })
    else {
      captured = opened
      opened.picture.addEventListener('ended', () => {
        if (captured === opened) onEvent({ type: 'screen-stopped' })
      })
      onEvent({ type: 'screen-opened' })
    }
  }
  return {
    current: () => captured,
    want(next) {
      if (next === isWanted) return
      isWanted = next
      letGo()
      if (next) void open()
    },
  }
}

async function openScreen(
  getDisplayMedia: Browser['getDisplayMedia'],
): Promise<CapturedScreen | 'refused' | 'failed'> {
  try {
    const stream = await getDisplayMedia(CONSTRAINTS)
    const [picture] = stream.getVideoTracks()
    const [sound] = stream.getAudioTracks()
    if (picture === undefined) return 'failed'
    picture.contentHint = 'detail'
    return { picture, sound }
  } catch (error) {
    return error instanceof Error && error.name === 'NotAllowedError' ? 'refused' : 'failed'
  }
}

function stop({ picture, sound }: CapturedScreen): void {
  picture.stop()
  sound?.stop()
}
