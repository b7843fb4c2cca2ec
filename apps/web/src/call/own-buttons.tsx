import { Mic, MicOff, Video, VideoOff } from 'lucide-react'
import type { ReactNode } from 'react'
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
  return (
    <>
      <CallButton
        icon={isMicrophoneOn ? Mic : MicOff}
        label={isMicrophoneOn ? t('call.mute') : t('call.unmute')}
        isOff={!isMicrophoneOn}
        onPress={() => onMicrophone(!isMicrophoneOn)}
      />
      <CallButton
        icon={isCameraOn ? Video : VideoOff}
        label={isCameraOn ? t('call.camera.off') : t('call.camera.on')}
        isOff={!isCameraOn}
        onPress={() => onCamera(!isCameraOn)}
      />
      {devices}
    </>
  )
}
