import type { LucideIcon } from 'lucide-react'
import {
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { createPortal } from 'react-dom'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import './menu.css'

/** One thing that can be done from a menu. */
export interface MenuItem {
  readonly icon: LucideIcon
  readonly label: string
  /** Stands apart, in red. */
  readonly isGrave?: boolean
  readonly onPress: () => void
}

interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** The button that opened it, beside which it stands. */
  readonly from: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

const GAP_PX = 4

/** The open menu, over everything else on the page; Escape, Tab and a press beside it close it. */
export function Menu({ label, items, from, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const [position, setPosition] = useState<CSSProperties>()
  useLayoutEffect(() => {
    setPosition(besideOf(from.current, menu.current))
    menu.current?.querySelector('button')?.focus()
  }, [from])
  return createPortal(
    <>
      <div aria-hidden className="menu-beside" onClick={onClose} />
      <div
        ref={menu}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="menu"
        style={position}
        onKeyDown={(event) => onKeyDown(event, onClose)}
      >
        {items.map(({ icon, label: words, isGrave = false, onPress }) => (
          <button
            key={words}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={classes('menu-item', isGrave && 'menu-item-grave')}
            onClick={() => {
              onClose()
              onPress()
            }}
          >
            <Icon of={icon} size={17} />
            {words}
          </button>
        ))}
      </div>
    </>,
    document.body,
  )
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  const { key, currentTarget } = event
  // What stands below the menu must not take the same key for its own.
  event.stopPropagation()
  if (key === 'Escape' || key === 'Tab') {
    event.preventDefault()
    return onClose()
  }
  const step = STEPS[key]
  if (!step) return
  event.preventDefault()
  const items = [...currentTarget.querySelectorAll('button')]
  const at = items.findIndex((item) => item === document.activeElement)
  items[step(at, items.length)]?.focus()
}

/** Below the button, or above it where there is no room; ends where the button ends. */
function besideOf(button: HTMLElement | null, menu: HTMLElement | null): CSSProperties {
  if (!button || !menu) return {}
  const { top, bottom, right } = button.getBoundingClientRect()
  const height = menu.offsetHeight
  const isBelow = bottom + GAP_PX + height <= innerHeight
  return {
    '--menu-top': `${Math.max(GAP_PX, isBelow ? bottom + GAP_PX : top - GAP_PX - height)}px`,
    '--menu-right': `${Math.max(GAP_PX, document.documentElement.clientWidth - right)}px`,
  }
}
