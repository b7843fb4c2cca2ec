import { ScreenShare, ScreenShareOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useMedia, useMediaSession, type RemotePerson } from '../media/index.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { CallButton } from '../ui/call.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useToast } from '../ui/toast.tsx'
import { VideoSlot } from './video-slot.tsx'

/** Shows one's screen, or stops; absent where the browser or the room allows none, and with a sentence where another is shown. */
export function ShareButton({ nameOf }: { readonly nameOf: (attendeeId: string) => string | undefined }) {
  const { t } = useTexts()
  const toast = useToast()
  const session = useMediaSession()
  const { screen } = useMedia()
  useScreenFault()
  if (screen.phase === 'sharing') {
    return (
      <CallButton icon={ScreenShareOff} label={t('screen.stop')} isOff onPress={session.stopScreenShare} />
    )
  }
  if (!screen.canShare) return null
  const busy = screen.sharer && t('screen.busy', { name: nameOf(screen.sharer.attendeeId) ?? '' })
  return (
    <CallButton
      icon={ScreenShare}
      label={t('screen.share')}
      onPress={() => (busy ? toast({ text: busy }) : session.startScreenShare())}
    />
  )
}

/** Says why one's screen is not shown, once for each time. */
function useScreenFault(): void {
  const { t } = useTexts()
  const toast = useToast()
  const { fault } = useMedia().screen
  const said = useRef(fault)
  useEffect(() => {
    if (said.current === fault) return
    said.current = fault
    if (fault) toast({ text: t(`screen.${fault}`) })
  }, [fault, t, toast])
}

/** The screen that somebody else shows, whole and never cropped. */
export function SharedScreen({ sharer, name }: { readonly sharer: RemotePerson; readonly name: string }) {
  const { t } = useTexts()
  useScreenNews(name)
  return (
    <figure aria-label={t('screen.of', { name })} className="shared-screen">
      {sharer.screenSlot && <VideoSlot slot={sharer.screenSlot} />}
    </figure>
  )
}

function useScreenNews(name: string): void {
  const { t } = useTexts()
  const announce = useAnnounce()
  useEffect(() => {
    announce(t('screen.now', { name }))
    return () => announce(t('screen.over', { name }))
  }, [announce, t, name])
}

/** Stands where one's own screen would repeat itself. */
export function OwnScreenCard() {
  const { t } = useTexts()
  const session = useMediaSession()
  return (
    <Card as="div" className="own-screen">
      <Icon of={ScreenShare} size={20} />
      <p className="font-serif text-lg font-semibold">{t('screen.own')}</p>
      <p className="max-w-sm text-sm text-ink-2">{t('screen.own.hint')}</p>
      <Button look="quiet" onClick={session.stopScreenShare}>
        {t('screen.stop')}
      </Button>
    </Card>
  )
}
