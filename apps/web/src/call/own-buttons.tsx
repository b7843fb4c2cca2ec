import { Mic, MicOff, Video, VideoOff } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useAnnounce } from '../ui/announcer.tsx'
import { CallButton } from '../ui/call.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { OwnMedia } from './own-media.tsx'

/** The own camera and microphone, what a press does to them, and the button to choose others. */
export interface OwnButtonsProps extends Pick<
  OwnMedia,
  'isMicrophoneOn' | 'isCameraOn' | 'onMicrophone' | 'onCamera'
> {
  /** Which camera and microphone. */
  readonly devices?: ReactNode
}

/** Mute, camera, and which of them; what one chose survives every move. */
export function OwnButtons({ isMicrophoneOn, isCameraOn, onMicrophone, onCamera, devices }: OwnButtonsProps) {
  const { t } = useTexts()
  const sayMicrophone = useSayAfterPress(isMicrophoneOn, isMicrophoneOn ? t('call.unmuted') : t('call.muted'))
  const sayCamera = useSayAfterPress(
    isCameraOn,
    isCameraOn ? t('call.camera.is-on') : t('call.camera.is-off'),
  )
  return (
    <>
      <CallButton
        icon={isMicrophoneOn ? Mic : MicOff}
        label={isMicrophoneOn ? t('call.mute') : t('call.unmute')}
        isOff={!isMicrophoneOn}
        shortcut="m"
        onPress={() => {
          sayMicrophone()
          onMicrophone(!isMicrophoneOn)
        }}
      />
      <CallButton
        icon={isCameraOn ? Video : VideoOff}
        label={isCameraOn ? t('call.camera.off') : t('call.camera.on')}
        isOff={!isCameraOn}
        shortcut="v"
        onPress={() => {
          sayCamera()
          onCamera(!isCameraOn)
        }}
      />
      {devices}
    </>
  )
}

/** Says how it stands once a press has changed that, for a key presses where the focus is not. */
function useSayAfterPress(isOn: boolean, sentence: string): () => void {
  const announce = useAnnounce()
  const pressed = useRef<boolean>(undefined)
  useEffect(() => {
    if (pressed.current === undefined || pressed.current === isOn) return
    pressed.current = undefined
    announce(sentence)
  }, [announce, isOn, sentence])
  return () => {
    pressed.current = isOn
  }
}
