import { useEffect, useSyncExternalStore } from 'react'

interface FullScreen {
  /** False where the browser has no such thing, as on an iPhone. */
  readonly isPossible: boolean
  readonly isOn: boolean
  readonly toggle: () => void
}

/** The whole screen for the page, so that what hosts say is still seen above the stage; given back when the page goes. */
export function useFullScreen(): FullScreen {
  const isOn = useSyncExternalStore(subscribe, isFull)
  useEffect(() => giveBack, [])
  return {
    isPossible: document.fullscreenEnabled,
    isOn,
    toggle: () => (isOn ? giveBack() : void document.documentElement.requestFullscreen().catch(leaveIt)),
  }
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange)
  return () => document.removeEventListener('fullscreenchange', onChange)
}

function isFull(): boolean {
  return Boolean(document.fullscreenElement)
}

function giveBack(): void {
  if (isFull()) void document.exitFullscreen().catch(leaveIt)
}

/** A browser that refuses shows the page as it was. */
function leaveIt(): undefined {
  return undefined
}
