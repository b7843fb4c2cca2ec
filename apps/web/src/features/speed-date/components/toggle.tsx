import type { LucideIcon } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Icon } from '#web/ui/icon.tsx'
import { Switch } from '#web/ui/switch.tsx'

interface ToggleProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly hint: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children?: ReactNode
}

/** A switch with its words before it; what else belongs to it stands between. */
export function Toggle({ icon, label, hint, isOn, onChange, children }: ToggleProps) {
  const id = useId()
  return (
    <div className="flex items-center gap-2.5 leading-snug">
      <Icon of={icon} className="text-bottle-ink" />
      <span className="min-w-0 flex-1 text-sm">
        <b aria-hidden className="block font-semibold">
          {label}
        </b>
        <span id={id} className="text-xs text-ink-2">
          {hint}
        </span>
      </span>
      {children}
      <Switch label={label} isOn={isOn} onChange={onChange} describedBy={id} />
    </div>
  )
}
