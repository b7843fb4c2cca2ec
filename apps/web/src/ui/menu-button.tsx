import { Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Menu, type MenuItem } from './menu.tsx'

interface MenuButtonProps {
  /** About whom or what the menu is. */
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly className?: string
}

/** Three dots behind which stands what one seldom does; works by key, and rises from below on a phone. */
export function MenuButton({ label, items, className }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className={classes('menu-button', className)}
      >
        <Icon of={Ellipsis} size={17} />
      </button>
      {isOpen && <Menu label={label} items={items} from={button} onClose={close} />}
    </>
  )
}
