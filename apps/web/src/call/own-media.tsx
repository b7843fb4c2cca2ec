import type { ReactNode } from 'react'
import { useMedia, useMediaSession } from '../media/index.ts'
import { VideoSlot } from './video-slot.tsx'

/** The own camera and microphone as every call screen shows them, and what a press does to them. */
export interface OwnMedia {
  readonly isMicrophoneOn: boolean
  readonly isCameraOn: boolean
  readonly onMicrophone: (isOn: boolean) => void
  readonly onCamera: (isOn: boolean) => void
  /** The own picture; undefined while the camera is off. */
  readonly video: ReactNode | undefined
  readonly isSoundBlocked: boolean
  readonly onHear: () => void
}

export function useOwnMedia(): OwnMedia {
  const session = useMediaSession()
  const { self, camera, microphone, canPlayAudio } = useMedia()
  const isCameraOn = !self.isCameraOff && camera.state === 'open'
  return {
    isMicrophoneOn: !self.isMuted && microphone.state === 'open',
    isCameraOn,
    onMicrophone: (isOn) => session.setMuted(!isOn),
    onCamera: (isOn) => session.setCameraOff(!isOn),
    video: isCameraOn ? <VideoSlot slot={self.videoSlot} /> : undefined,
    isSoundBlocked: !canPlayAudio,
    onHear: () => void session.startAudio(),
  }
}
