import { loadArea } from '@stamtafel/texts/browser'
import { useCallback, useState, type ReactNode } from 'react'
import { CallCornerProvider } from '#web/ui/call.tsx'
import { later, useFetchSoon } from '#web/ui/later.tsx'
import { HelpButton, HelpProvider } from '#web/venue/help.tsx'
import type { OpenHelp } from './help-dialogs.tsx'

const LateHelpDialogs = later(async () => {
  const [{ HelpDialogs }] = await Promise.all([import('./help-dialogs.tsx'), loadArea('help')])
  return HelpDialogs
})
/** Ahead, for help is asked for when the network is gone, and the keys come with it. */
const LATE = [LateHelpDialogs] as const

const CORNER = <HelpButton className="flex-none" />

/** Help, and keys for what buttons do, around every page of the venue. */
export function HelpFrame({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<OpenHelp>()
  const openHelp = useCallback(() => setOpen({ kind: 'help' }), [])
  useFetchSoon(LATE)
  return (
    <HelpProvider value={openHelp}>
      <CallCornerProvider value={CORNER}>{children}</CallCornerProvider>
      <LateHelpDialogs open={open} onOpen={setOpen} />
    </HelpProvider>
  )
}
