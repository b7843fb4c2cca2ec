import { Mic, MicOff, Video, VideoOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar } from '#web/ui/avatar.tsx'
import { CallButton } from '#web/ui/call.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { DeviceState } from '#web/call/devices/device-state.ts'
import { CameraTrouble } from './camera-trouble.tsx'

interface PreviewProps {
  readonly person: { readonly id: string; readonly name: string }
  readonly video?: ReactNode
  readonly camera: DeviceState
  readonly microphone: DeviceState
  readonly onCamera: (isOn: boolean) => void
  readonly onMicrophone: (isOn: boolean) => void
  readonly onSearch: () => void
}

/** How one will be seen: the picture, or initials, or what is in its way. */
export function Preview(props: PreviewProps) {
  const { t } = useTexts()
  const { person, video, camera, microphone, onCamera, onMicrophone, onSearch } = props
  return (
    <div className="min-w-0">
      {camera.state === 'on' || camera.state === 'off' || camera.state === 'asking' ? (
        <div className="tile mirrored aspect-[16/10.4]">
          {camera.state === 'on' && video ? video : <Avatar {...person} />}
          <span className="tile-tag top-3.5 left-3.5">{person.name}</span>
          <div className="absolute inset-x-0 bottom-4 flex justify-center gap-2.5">
            <MicrophoneButton microphone={microphone} onMicrophone={onMicrophone} />
            <CallButton
              icon={camera.state === 'on' ? Video : VideoOff}
              label={camera.state === 'on' ? t('ready.camera.off') : t('ready.camera.on')}
              isOff={camera.state !== 'on'}
              onPress={() => onCamera(camera.state !== 'on')}
            />
          </div>
        </div>
      ) : (
        <CameraTrouble person={person} trouble={camera.state} onSearch={onSearch} />
      )}
      <div className="mt-3.5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <UnseenPill />
        {camera.state === 'off' && <span className="text-sm text-ink-2">{t('ready.camera.off.hint')}</span>}
        {camera.state === 'asking' && (
          <output className="text-sm text-ink-2">
            <b className="font-semibold text-ink">{t('ready.asking')}.</b> {t('ready.asking.hint')}
          </output>
        )}
      </div>
    </div>
  )
}

function MicrophoneButton({ microphone, onMicrophone }: Pick<PreviewProps, 'microphone' | 'onMicrophone'>) {
  const { t } = useTexts()
  const isOn = microphone.state === 'on'
  return (
    <CallButton
      icon={isOn ? Mic : MicOff}
      label={isOn ? t('ready.microphone.off') : t('ready.microphone.on')}
      isOff={!isOn}
      onPress={() => onMicrophone(!isOn)}
    />
  )
}
