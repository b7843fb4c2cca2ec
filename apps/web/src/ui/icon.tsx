import type { LucideIcon } from 'lucide-react'

/** A drawing beside a word, or inside a button that has its own label: readers of the screen do not meet it. */
export function Icon({ of: Drawing, size = 18, className }: IconProps) {
  return <Drawing size={size} strokeWidth={1.9} aria-hidden className={`flex-none ${className ?? ''}`} />
}

interface IconProps {
  readonly of: LucideIcon
  readonly size?: number
  readonly className?: string | undefined
}
