import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'

export type Urgency = 'polite' | 'assertive'
type Announce = (sentence: string, urgency?: Urgency) => void
type Said = Readonly<Record<Urgency, string>>

const NOTHING = { polite: '', assertive: '' } as const satisfies Said

const AnnounceContext = createContext<Announce>(() => undefined)
const SaidContext = createContext<Said>(NOTHING)

/** Holds the two live regions of the page; a sentence said twice is read twice, what is said at one moment is read together. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said>(NOTHING)
  const count = useRef(0)
  const moment = useRef<Said>(NOTHING)
  const announce = useCallback<Announce>((sentence, urgency = 'polite') => {
    const together = join(moment.current[urgency], sentence)
    moment.current = { ...moment.current, [urgency]: together }
    count.current += 1
    const mark = count.current % 2 === 0 ? '' : NO_BREAK_SPACE
    setSaid((before) => ({ ...before, [urgency]: together + mark }))
  }, [])
  useEffect(() => {
    moment.current = NOTHING
  })
  return (
    <AnnounceContext value={announce}>
      <SaidContext value={said}>
        {children}
        <LiveRegions />
      </SaidContext>
    </AnnounceContext>
  )
}

/** Where what is said from now on is read; once more in whatever makes the rest of the page inert, for there nobody hears the page's own. */
export function LiveRegions() {
  const said = use(SaidContext)
  const [before] = useState(said)
  const since = (urgency: Urgency) => (said[urgency] === before[urgency] ? '' : said[urgency])
  return (
    <>
      <output aria-live="polite" className="sr-only">
        {since('polite')}
      </output>
      <div role="alert" aria-live="assertive" className="sr-only">
        {since('assertive')}
      </div>
    </>
  )
}

function join(before: string, sentence: string): string {
  if (before === '' || before === sentence) return sentence
  return /\p{P}$/u.test(before) ? `${before} ${sentence}` : `${before}. ${sentence}`
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
