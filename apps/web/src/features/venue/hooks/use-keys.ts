import { useEffect, useEffectEvent } from 'react'
import { areShortcutsOn } from '#web/ui/shortcuts.ts'
import { moveToPane } from '../panes.ts'

const LETTERS: ReadonlySet<string> = new Set(['m', 'v', 'h', 'l'])

interface Keys {
  /** The list of the keys is asked for. */
  readonly onList: () => void
  /** A press on this button would leave at once, which a key must not. */
  readonly onLeave: (button: HTMLButtonElement) => void
}

/** Keys that do what a button on the page does: never while somebody types, answers a question or holds another key. */
export function useKeys({ onList, onLeave }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isForUs(event)) return
    if (event.key === 'F6') {
      event.preventDefault()
      moveToPane(event.shiftKey ? -1 : 1)
      return
    }
    if (isTyping(event.target)) return
    if (event.key === '?') onList()
    const button = event.shiftKey ? undefined : buttonOf(event.key.toLowerCase())
    if (!button) return
    event.preventDefault()
    const isLeaving =
      button.getAttribute('aria-keyshortcuts') === 'l' && !button.hasAttribute('aria-haspopup')
    if (isLeaving) onLeave(button)
    else button.click()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}

function isForUs(event: KeyboardEvent): boolean {
  const isHeld = event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing
  return (
    !isHeld && !event.defaultPrevented && areShortcutsOn() && document.querySelector('dialog[open]') === null
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

function buttonOf(key: string): HTMLButtonElement | null | undefined {
  return LETTERS.has(key)
    ? document.querySelector<HTMLButtonElement>(`button[aria-keyshortcuts="${key}"]`)
    : undefined
}
