import { Settings2 } from 'lucide-react'
import { useState } from 'react'
import { CallButton } from '#web/ui/call.tsx'
import { later } from '#web/ui/later.tsx'
import { useTexts } from '#web/ui/texts.tsx'

/** The dialog, which most never open: it comes after the call. */
export const LateDevicesDialog = later(async () => (await import('./devices-dialog.tsx')).DevicesDialog)

/** In the bar of every call: another camera or microphone in the middle of a talk, and what is in the way of one. */
export function DevicesButton() {
  const { t } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <CallButton
        icon={Settings2}
        label={t('call.devices')}
        opens="devices"
        onPress={() => setIsOpen(true)}
      />
      <LateDevicesDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  )
}
