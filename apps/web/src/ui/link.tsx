import { createContext, use, type AnchorHTMLAttributes, type MouseEvent } from 'react'
import { lookOf } from './button.tsx'

type Navigate = (href: string) => void

const NavigateContext = createContext<Navigate | undefined>(undefined)

/** Gives links a way to change the page without loading it anew. */
export const NavigateProvider = NavigateContext.Provider

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
}

/** A link to another page of ours; a new tab, a copied address and no script at all work as ever. */
export function Link({ href, onClick, children, ...rest }: LinkProps) {
  const navigate = use(NavigateContext)
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (!navigate || !isPlain(event)) return
        event.preventDefault()
        navigate(href)
      }}
    >
      {children}
    </a>
  )
}

/** The same, with the look of a button. */
export function LinkButton({ look, size, isWide, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={lookOf({ look, size, isWide }, className)} />
}

interface LinkButtonProps extends LinkProps {
  readonly look?: 'main' | 'quiet' | 'bare' | 'brass'
  readonly size?: 'small' | 'normal' | 'large'
  readonly isWide?: boolean
}

function isPlain(event: MouseEvent<HTMLAnchorElement>): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return (
    event.button === 0 && !isModified && !event.defaultPrevented && event.currentTarget.target !== '_blank'
  )
}
