import { LogOut, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Mark } from './logo.tsx'
import { PageTitle } from './page.tsx'
import { useTexts } from './texts.tsx'

interface CallFrameProps {
  readonly title: string
  /** The way back, in place of the mark. */
  readonly back?: ReactNode
  /** Beside the title: where this is, which round. */
  readonly chip?: ReactNode
  /** At the right of the top bar. */
  readonly aside?: ReactNode
  /** What must be said above the picture, never on a face. */
  readonly notice?: ReactNode
  readonly panel?: ReactNode
  readonly bar: ReactNode
  readonly children: ReactNode
}

/** A screen on which people talk: one bar above, the faces, one panel beside, one bar below. */
export function CallFrame({ title, back, chip, aside, notice, panel, bar, children }: CallFrameProps) {
  return (
    <div className="call">
      <header className="flex min-w-0 items-center gap-3 px-3 md:px-5">
        {back ?? <Mark size={26} />}
        <PageTitle page={title} className="min-w-0 truncate text-lg!" />
        {chip}
        <span className="flex-1" />
        {aside}
      </header>
      <main id="content" className={classes('call-body', panel !== undefined && 'call-body-panel')}>
        <div className="call-main">
          {notice}
          {children}
        </div>
        {panel}
      </main>
      {bar}
    </div>
  )
}

/** The one bar under a conversation: where you are, your camera and sound, the way out. */
export function CallBar({ where, end, children }: CallBarProps) {
  const { t } = useTexts()
  return (
    <footer className="call-bar">
      <p className="hidden min-w-0 text-sm leading-snug text-ink-2 md:block">{where}</p>
      <fieldset aria-label={t('call.bar')} className="flex flex-wrap gap-2">
        {children}
      </fieldset>
      <div className="flex items-center justify-end gap-2">{end}</div>
    </footer>
  )
}

interface CallBarProps {
  readonly where?: ReactNode
  readonly end: ReactNode
  readonly children: ReactNode
}

interface CallButtonProps {
  readonly icon: LucideIcon
  /** What a press does now. */
  readonly label: string
  /** Inverted, with a struck icon. */
  readonly isOff?: boolean
  readonly onPress: () => void
}

/** A round switch of the bar. */
export function CallButton({ icon, label, isOff = false, onPress }: CallButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className={classes('call-button', isOff && 'call-button-off')}
    >
      <Icon of={icon} size={20} />
    </button>
  )
}

/** The red button that ends it for you; its word is hidden on phones only, never from a reader of the screen. */
export function LeaveButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" onClick={onPress} title={label} className="call-button call-button-leave">
      <Icon of={LogOut} size={19} />
      <span className="max-md:sr-only">{label}</span>
    </button>
  )
}
