import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import { classes } from './classes.ts'

const LOOKS = {
  main: 'border-transparent bg-bottle text-on-bottle hover:bg-bottle-press',
  quiet: 'border-line-strong bg-surface text-ink hover:bg-surface-2',
  bare: 'border-transparent bg-transparent px-2.5! text-bottle-ink hover:bg-bottle-soft',
  brass: 'border-transparent bg-brass text-on-brass',
  rug: 'border-transparent bg-rug text-on-rug hover:bg-rug-press',
  'rug-quiet': 'border-rug bg-transparent text-rug-ink hover:bg-rug-soft',
} as const

const SIZES = {
  small: 'min-h-8 rounded-control px-3 py-1 text-sm pointer-coarse:min-h-11',
  normal: 'min-h-(--target) rounded-control px-4 py-1.5',
  large: 'min-h-12.5 rounded-big px-6 py-2 text-lg',
} as const

interface Look {
  /** `main` is the one thing to do on a screen. */
  readonly look?: keyof typeof LOOKS
  readonly size?: keyof typeof SIZES
  readonly isWide?: boolean
}

interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** The label stays, three seats appear after it, and further presses are ignored. */
  readonly isBusy?: boolean
  readonly children: ReactNode
}

/** A button that says in a verb what it does; for one that may not be pressed, say beside it why. */
export function Button({ look, size, isWide, isBusy = false, className, ...rest }: ButtonProps) {
  const { onClick, children, ...attributes } = rest
  return (
    <button
      type="button"
      {...attributes}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || attributes['aria-disabled']}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={lookOf({ look, size, isWide }, className)}
    >
      {children}
      {isBusy && <BusySeats />}
    </button>
  )
}

/** The look of a button, for a link that leads to another page. */
export function lookOf(
  { look = 'main', size = 'normal', isWide = false }: LookOptions,
  more?: string,
): string {
  return classes(
    'inline-flex items-center justify-center gap-2 border text-center font-strong leading-tight no-underline transition-colors duration-(--quick)',
    'disabled:bg-sunken disabled:text-ink-3',
    SIZES[size],
    LOOKS[look],
    isWide && 'w-full',
    more,
  )
}

type LookOptions = { readonly [K in keyof Look]: Look[K] | undefined }

type ButtonLinkProps = Look & AnchorHTMLAttributes<HTMLAnchorElement>

/** A link out of the application, or to a file, that looks like a button. */
export function ButtonLink({ look, size, isWide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={lookOf({ look, size, isWide }, className)}>
      {children}
    </a>
  )
}

function BusySeats() {
  return (
    <span aria-hidden className="flex gap-1">
      <i className="size-2 rounded-full bg-current" />
      <i className="size-2 rounded-full bg-current opacity-60" />
      <i className="size-2 rounded-full bg-current opacity-35" />
    </span>
  )
}
