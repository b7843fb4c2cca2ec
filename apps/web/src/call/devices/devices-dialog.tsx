import { useMedia, useMediaSession, useMicrophoneLevel } from '#web/media/index.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { DeviceList } from './device-list.tsx'
import type { DeviceState, DeviceTrouble } from './device-state.ts'
import { playTone } from './play-tone.ts'
import { toDeviceState } from './to-device-state.ts'

interface DevicesDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Another camera or microphone, and what is in the way of one. */
export function DevicesDialog({ isOpen, onClose }: DevicesDialogProps) {
  const { t } = useTexts()
  return (
    <Dialog title={t('call.devices.title')} isOpen={isOpen} onSafe={onClose}>
      <Devices onDone={onClose} />
    </Dialog>
  )
}

function Devices({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts()
  const session = useMediaSession()
  const { camera, microphone, self } = useMedia()
  const level = useMicrophoneLevel()
  const cameraState = toDeviceState(camera, self.isCameraOff)
  const microphoneState = toDeviceState(microphone, self.isMuted)
  const isInTrouble = [cameraState, microphoneState].some(({ state }) => isTrouble(state))
  return (
    <>
      <DeviceList
        camera={cameraState}
        microphone={microphoneState}
        level={level}
        onSelectCamera={(deviceId) => session.chooseDevice('camera', deviceId)}
        onSelectMicrophone={(deviceId) => session.chooseDevice('microphone', deviceId)}
        onPlay={() => void playTone()}
      />
      <div aria-live="polite" className="mt-3 text-sm empty:hidden">
        <CameraTroubleWords state={cameraState.state} />
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={onDone}>{t('call.devices.done')}</Button>
        {isInTrouble && (
          <Button look="quiet" onClick={session.retryDevices}>
            {t('action.again')}
          </Button>
        )}
      </div>
    </>
  )
}

function CameraTroubleWords({ state }: { readonly state: DeviceState['state'] }) {
  const { t } = useTexts()
  if (state === 'busy') {
    return (
      <>
        <b className="font-semibold">{t('ready.camera.busy')}.</b> {t('ready.camera.busy.hint')}
      </>
    )
  }
  if (state === 'missing') return t('ready.camera.none')
  if (state === 'refused') return t('ready.refused.title')
  return state === 'insecure' ? t('ready.insecure') : undefined
}

function isTrouble(state: DeviceState['state']): state is DeviceTrouble {
  return state !== 'asking' && state !== 'on' && state !== 'off'
}
