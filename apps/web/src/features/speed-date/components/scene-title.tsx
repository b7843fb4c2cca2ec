import { createContext, use, useEffect, useRef, type ReactNode, type RefObject } from 'react'

const ArrivalContext = createContext<() => boolean>(() => false)

/** Carries a question that is answered yes once after each move to another scene: does its title want the focus? */
export const SceneArrivalProvider = ArrivalContext.Provider

/** For what a scene begins with: after a move the focus lands there, so that a keyboard goes on from it. */
export function useSceneFocus<E extends HTMLElement>(): RefObject<E | null> {
  const claim = use(ArrivalContext)
  const beginning = useRef<E>(null)
  useEffect(() => {
    if (claim()) beginning.current?.focus()
  }, [claim])
  return beginning
}

/** The h2 with which a scene begins. */
export function SceneTitle({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <h2 ref={useSceneFocus<HTMLHeadingElement>()} tabIndex={-1} className={className}>
      {children}
    </h2>
  )
}
