import { Mic, MicOff, Video, VideoOff } from 'lucide-react'
import { CallButton } from '#web/ui/call.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { OwnMedia } from '../types.ts'

/** Mute, camera, and which of them; what one chose survives every move. */
export function OwnButtons({ isMicrophoneOn, isCameraOn, onMicrophone, onCamera, devices }: OwnMedia) {
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
