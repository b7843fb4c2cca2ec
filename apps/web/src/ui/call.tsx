import { LogOut, type LucideIcon } from 'lucide-react'
import { createContext, use, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Mark } from './logo.tsx'
import { PageTitle } from './page.tsx'
import { useShortcut } from './shortcuts.ts'
import { useTexts } from './texts.tsx'

const CornerContext = createContext<ReactNode>(null)

/** Carries what stands in the corner of every call: help. */
export const CallCornerProvider = CornerContext.Provider

interface CallFrameProps {
  readonly title: string
  /** The way back, in place of the mark. */
  readonly back?: ReactNode
  /** What those who talk here may rely on; on a phone it stands below the title. */
  readonly promise?: string
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
export function CallFrame(props: CallFrameProps) {
  const { title, back, promise, chip, aside, notice, panel, bar, children } = props
  return (
    <div className="call">
      <header className="flex min-w-0 items-center gap-3 px-3 md:px-5">
        {back ?? <Mark size={26} />}
        <div className="flex min-w-0 flex-col">
          <PageTitle page={title} className="truncate text-lg!" />
          {promise && <span className="truncate text-xs leading-tight text-ink-2 md:hidden">{promise}</span>}
        </div>
        {chip}
        <span className="flex-1" />
        {promise && <span className="text-sm text-ink-2 max-md:hidden">{promise}</span>}
        {aside}
        {use(CornerContext)}
      </header>
      <main id="content" className={classes('call-body', panel !== undefined && 'call-body-panel')}>
        <section aria-label={title} className="call-main">
          {notice}
          {children}
        </section>
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
  /** The key that presses it. */
  readonly shortcut?: string
  /** What it opens, for whoever leads to it from elsewhere on the page. */
  readonly opens?: string
  readonly onPress: () => void
}

/** A round switch of the bar. */
export function CallButton({ icon, label, isOff = false, shortcut, opens, onPress }: CallButtonProps) {
  return (
    <button
      type="button"
      {...useShortcut(shortcut)}
      data-opens={opens}
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
export function LeaveButton({ label, asks = false, onPress }: LeaveButtonProps) {
  return (
    <button
      type="button"
      {...useShortcut('l')}
      aria-haspopup={asks ? 'dialog' : undefined}
      onClick={onPress}
      title={label}
      className="call-button call-button-leave"
    >
      <Icon of={LogOut} size={19} />
      <span className="max-md:sr-only">{label}</span>
    </button>
  )
}

interface LeaveButtonProps {
  readonly label: string
  /** A press asks first; where it does not, the key that leaves does. */
  readonly asks?: boolean
  readonly onPress: () => void
}
