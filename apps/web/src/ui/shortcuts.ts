import { useSyncExternalStore } from 'react'
import { keep, kept } from './kept.ts'

const OFF = 'stamtafel.shortcuts-off'
const watchers = new Set<() => void>()

/** Whether keys do what buttons do; whoever steers by voice, or hits keys unawares, switches that off on their device. */
export function areShortcutsOn(): boolean {
  return kept(OFF) === undefined
}

export function switchShortcuts(isOn: boolean): void {
  keep(OFF, isOn ? undefined : 'yes')
  for (const watch of watchers) watch()
}

/** The same, for what is drawn. */
export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, areShortcutsOn)
}

/** For a button that a key presses as well, and that says so to screen readers. */
export function useShortcut(key: string | undefined): { readonly 'aria-keyshortcuts': string | undefined } {
  return { 'aria-keyshortcuts': useShortcutsOn() ? key : undefined }
}

function subscribe(watch: () => void): () => void {
  watchers.add(watch)
  return () => watchers.delete(watch)
}
