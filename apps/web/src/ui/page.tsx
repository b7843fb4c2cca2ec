import { createContext, use, useEffect, useRef, type ReactNode } from 'react'
import { useTexts } from './texts.tsx'

const ArrivalContext = createContext<() => boolean>(() => false)

/** Carries a question that is answered yes once after each move: has somebody just come from another page? */
export const ArrivalProvider = ArrivalContext.Provider

/** The one h1 of a page; after a move the focus lands on it, and the tab bears its name. */
export function PageTitle({ page, className, children }: PageTitleProps) {
  const { t } = useTexts()
  return (
    <>
      <title>{page === t('app.name') ? page : t('app.title', { page })}</title>
      <Title key={page} className={className}>
        {children ?? page}
      </Title>
    </>
  )
}

function Title({ className, children }: { className: string | undefined; children: ReactNode }) {
  const hasArrived = use(ArrivalContext)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasArrived()) title.current?.focus()
  }, [hasArrived])
  return (
    <h1 ref={title} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}

interface PageTitleProps {
  /** The name of the page in one line, for the tab. */
  readonly page: string
  readonly className?: string
  /** What the h1 says where that differs. */
  readonly children?: ReactNode
}

/** The first thing a keyboard meets: past the bars, to what the page is about. */
export function SkipLink() {
  const { t } = useTexts()
  return (
    <a
      href="#content"
      className="sr-only rounded-control bg-ink px-4 py-2 font-strong text-ground focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-30 focus:px-4 focus:py-2"
    >
      {t('app.skip')}
    </a>
  )
}
