import { createContext, use, type ReactNode } from 'react'

const NoticeContext = createContext<ReactNode>(undefined)

/** Carries what the venue has to say above any of its pages: connection lost, server leaving. */
export const NoticeProvider = NoticeContext.Provider

/** What stands above the page now, or nothing. */
export function useNotice(): ReactNode {
  return use(NoticeContext)
}
