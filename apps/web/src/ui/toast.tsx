import type { LucideIcon } from 'lucide-react'
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export interface Toast {
  readonly text: string
  readonly icon?: LucideIcon
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

const LASTS = 6000
const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** Shows short notices one after the other, six seconds each; one waits while the pointer or focus is on it. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly Toast[]>([])
  const [isHeld, setIsHeld] = useState(false)
  const shown = waiting[0]
  const show = useCallback((toast: Toast) => setWaiting((toasts) => [...toasts, toast]), [])
  const dismiss = useCallback(() => {
    setIsHeld(false)
    setWaiting((toasts) => toasts.slice(1))
  }, [])

  useEffect(() => {
    if (!shown || isHeld) return undefined
    const timer = setTimeout(dismiss, LASTS)
    return () => clearTimeout(timer)
  }, [shown, isHeld, dismiss])

  return (
    <ToastContext value={show}>
      {children}
      <output className="pointer-events-none fixed inset-x-4 bottom-24 z-20 flex justify-center">
        {shown && <ToastCard toast={shown} onDismiss={dismiss} onHold={setIsHeld} />}
      </output>
    </ToastContext>
  )
}

/** Shows a notice that needs no answer; what somebody must do something about belongs on the page. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext)
}

interface ToastCardProps {
  readonly toast: Toast
  readonly onDismiss: () => void
  readonly onHold: (isHeld: boolean) => void
}

function ToastCard({ toast, onDismiss, onHold }: ToastCardProps) {
  const { action } = toast
  return (
    <span
      onMouseEnter={() => onHold(true)}
      onMouseLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
      className="pointer-events-auto inline-flex items-center gap-3 rounded-card bg-ink px-4 py-2.5 text-sm font-semibold text-ground shadow-3"
    >
      {toast.icon && <Icon of={toast.icon} size={17} />}
      <span>{toast.text}</span>
      {action && (
        <Button
          look="brass"
          size="small"
          onClick={() => {
            action.onPress()
            onDismiss()
          }}
        >
          {action.label}
        </Button>
      )}
    </span>
  )
}
