import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '#web/routing/index.ts'
import { useEffect, useState } from 'react'
import { call } from '#web/api.ts'
import { VideoSlot } from '#web/call/video-slot.tsx'
import { useErrorSentence } from '#web/errors.ts'
import { queryKeys } from '#web/live/query-keys.ts'
import { useMedia, useMediaSession, useMicrophoneLevel } from '#web/media/index.ts'
import { useVenuePaths } from '#web/venue/paths.ts'
import { useVenue } from '#web/venue/queries.ts'
import { PreFlightPage } from '../components/pre-flight-page.tsx'
import { playTone } from '#web/call/devices/play-tone.ts'
import { toDeviceState } from '#web/call/devices/to-device-state.ts'

/** The devices as they are, and what somebody chooses about them. */
export function CheckDevices() {
  const session = useMediaSession()
  const { camera, microphone, self } = useMedia()
  const { event, me } = useVenue()
  const [isListeningFirst, setIsListeningFirst] = useState(me.listensFirst)
  const sentence = useErrorSentence()
  const enter = useEnter(event.id)
  useEffect(() => {
    session.holdDevices(true)
    return () => session.holdDevices(false)
  }, [session])
  const listenFirst = (isListening: boolean) => {
    setIsListeningFirst(isListening)
    session.setMuted(isListening)
  }
  return (
    <PreFlightPage
      eventName={event.name}
      person={{ id: me.attendeeId, name: me.name }}
      video={<VideoSlot slot={self.videoSlot} />}
      camera={toDeviceState(camera, self.isCameraOff)}
      microphone={toDeviceState(microphone, self.isMuted)}
      level={useMicrophoneLevel()}
      isListeningFirst={isListeningFirst}
      isBusy={enter.isPending}
      error={sentence(enter.error)}
      onCamera={(isOn) => session.setCameraOff(!isOn)}
      onMicrophone={(isOn) => session.setMuted(!isOn)}
      onSelectCamera={(deviceId) => session.chooseDevice('camera', deviceId)}
      onSelectMicrophone={(deviceId) => session.chooseDevice('microphone', deviceId)}
      onPlay={() => void playTone()}
      onListenFirst={listenFirst}
      onSearch={session.retryDevices}
      onReady={() => enter.mutate(isListeningFirst)}
    />
  )
}

function useEnter(eventId: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { foyer } = useVenuePaths()
  return useMutation({
    mutationFn: (listensFirst: boolean) =>
      call('PATCH /events/:eventId/me', { params: { eventId }, body: { listensFirst } }),
    async onSuccess() {
      void queries.invalidateQueries({ queryKey: queryKeys.venue(eventId) })
      await navigate({ href: foyer })
    },
  })
}
