import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A sentence above those who talk, never on a face; it is announced elsewhere. */
export function Strip({ icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <p className="strip">
      <Icon of={icon} size={17} />
      <span>{children}</span>
    </p>
  )
}
