import { useEffect, useEffectEvent } from 'react'

/** Takes Escape as a wish to close, while that is so. */
export function useEscape(isOn: boolean, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape)
  useEffect(() => {
    if (!isOn) return undefined
    const onKeyDown = ({ key }: KeyboardEvent) => {
      // A dialog over the page takes it for itself.
      if (key === 'Escape' && !document.querySelector('dialog[open]')) escape()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}
