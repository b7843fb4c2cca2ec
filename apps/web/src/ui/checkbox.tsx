import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface CheckboxProps {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly children: ReactNode
}

/** A yes that somebody gives on their own: whoever uses it begins with `isChecked` false. */
export function Checkbox({ isChecked, onChange, children }: CheckboxProps) {
  return (
    <label className="flex items-start gap-3 text-sm leading-snug pointer-coarse:min-h-11">
      <span className="relative flex-none">
        <input
          type="checkbox"
          checked={isChecked}
          onChange={(event) => onChange(event.target.checked)}
          className="peer block size-5.5 appearance-none rounded-md border-[1.5px] border-line-strong bg-surface checked:border-bottle checked:bg-bottle"
        />
        <Icon
          of={Check}
          size={15}
          className="pointer-events-none absolute top-1 left-1 hidden text-on-bottle peer-checked:block"
        />
      </span>
      <span>{children}</span>
    </label>
  )
}
