import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'

export type Urgency = 'polite' | 'assertive'
type Announce = (sentence: string, urgency?: Urgency) => void

const AnnounceContext = createContext<Announce>(() => undefined)

/** Holds the two live regions of the page; a sentence said twice is read twice. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ polite: '', assertive: '' })
  const count = useRef(0)
  const announce = useCallback<Announce>((sentence, urgency = 'polite') => {
    count.current += 1
    const mark = count.current % 2 === 0 ? '' : NO_BREAK_SPACE
    setSaid((before) => ({ ...before, [urgency]: sentence + mark }))
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <output aria-live="polite" className="sr-only">
        {said.polite}
      </output>
      <div role="alert" aria-live="assertive" className="sr-only">
        {said.assertive}
      </div>
    </AnnounceContext>
  )
}

const NO_BREAK_SPACE = '\u00A0'

/** Says a sentence to screen readers: politely before a move, assertively only on arrival. */
export function useAnnounce(): Announce {
  return use(AnnounceContext)
}

/** Says a sentence once whenever it becomes another one; undefined says nothing. */
export function useAnnouncement(sentence: string | undefined, urgency: Urgency = 'polite'): void {
  const announce = useAnnounce()
  useEffect(() => {
    if (sentence) announce(sentence, urgency)
  }, [announce, sentence, urgency])
}
