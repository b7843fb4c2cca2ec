import { Megaphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface HostWordsProps {
  /** Whose words they are, with what sets them off. */
  readonly by: string
  readonly text: string
  /** The language of the words where it is not that of the page. */
  readonly lang?: string | undefined
  readonly action?: ReactNode
}

/** What somebody says to everybody, in a bar. */
export function HostWords({ by, text, lang, action }: HostWordsProps) {
  return (
    <div className="flex w-full items-center gap-3 rounded-big border border-brass-line bg-brass-soft py-1.5 pr-1.5 pl-3.5 text-sm leading-snug text-brass-ink">
      <Icon of={Megaphone} />
      <p className="min-w-0 flex-1 py-1.5 wrap-anywhere">
        <b className="font-bold">{by}</b> <span lang={lang}>{text}</span>
      </p>
      {action}
    </div>
  )
}
