import { ChevronDown, Mic, Video, Volume2, type LucideIcon } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Chip } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { Device, DeviceState } from './device-state.ts'

interface DeviceListProps {
  readonly camera: DeviceState
  readonly microphone: DeviceState
  readonly level: number
  readonly onSelectCamera: (deviceId: string) => void
  readonly onSelectMicrophone: (deviceId: string) => void
  readonly onPlay: () => void
}

/** Which camera and microphone, and whether they work and the sound does. */
export function DeviceList(props: DeviceListProps) {
  const { t } = useTexts()
  const { camera, microphone } = props
  return (
    <div>
      <Row icon={Video} label={t('ready.camera')} {...camera} onSelect={props.onSelectCamera}>
        {camera.state === 'on' && <Chip tone="bottle">{t('ready.camera.good')}</Chip>}
      </Row>
      <Row icon={Mic} label={t('ready.microphone')} {...microphone} onSelect={props.onSelectMicrophone}>
        {microphone.state === 'on' && <Level level={props.level} />}
        <MicrophoneTrouble state={microphone.state} />
      </Row>
      <Line icon={Volume2} end={<Play onPlay={props.onPlay} />}>
        <span className="font-semibold">{t('ready.speaker')}</span>
      </Line>
    </div>
  )
}

interface RowProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly devices: readonly Device[]
  readonly selected?: string | undefined
  readonly onSelect: (deviceId: string) => void
  readonly children: ReactNode
}

function Row({ icon, label, devices, selected, onSelect, children }: RowProps) {
  const { t } = useTexts()
  const id = useId()
  const isChoice = devices.some((device) => device.label !== '')
  return (
    <Line icon={icon} end={children}>
      <label htmlFor={id} className="block text-xs text-ink-3">
        {label}
      </label>
      <span className="relative inline-flex max-w-full items-center">
        <select
          id={id}
          disabled={!isChoice}
          value={selected ?? devices[0]?.id ?? ''}
          onChange={(event) => onSelect(event.target.value)}
          className="min-h-7 max-w-full appearance-none truncate bg-transparent pr-6 font-semibold pointer-coarse:min-h-11"
        >
          {!isChoice && <option value="">{t('ready.device.default')}</option>}
          {isChoice &&
            devices.map((device, index) => (
              <option key={device.id} value={device.id} className="bg-surface text-ink">
                {device.label || t('ready.device.unnamed', { number: index + 1 })}
              </option>
            ))}
        </select>
        {isChoice && <Icon of={ChevronDown} size={16} className="pointer-events-none absolute right-0" />}
      </span>
    </Line>
  )
}

function Play({ onPlay }: { readonly onPlay: () => void }) {
  const { t } = useTexts()
  return (
    <Button look="quiet" size="small" onClick={onPlay}>
      {t('ready.play')}
    </Button>
  )
}

interface LineProps {
  readonly icon: LucideIcon
  readonly end: ReactNode
  readonly children: ReactNode
}

function Line({ icon, end, children }: LineProps) {
  return (
    <div className="flex min-h-16 items-center gap-3 border-b border-line py-2">
      <span className="grid size-9.5 flex-none place-items-center rounded-full bg-bottle-soft text-bottle-ink">
        <Icon of={icon} />
      </span>
      <div className="min-w-0 flex-1">{children}</div>
      {end}
    </div>
  )
}

const BARS = [8, 12, 18, 22, 18, 12, 8].map((height, after) => ({ height, after }))

function Level({ level }: { level: number }) {
  const { t } = useTexts()
  const lit = Math.round(Math.min(1, level) * BARS.length)
  return (
    <>
      <meter className="sr-only" aria-label={t('ready.level')} min={0} max={1} value={Math.min(1, level)} />
      <span aria-hidden className="flex h-6 items-end gap-[3px]">
        {BARS.map(({ height, after }, index) => (
          <i
            key={after}
            style={{ height }}
            className={`w-[5px] rounded-[3px] ${index < lit ? 'bg-bottle' : 'bg-line'}`}
          />
        ))}
      </span>
    </>
  )
}

function MicrophoneTrouble({ state }: { state: DeviceState['state'] }) {
  const { t } = useTexts()
  const sentence =
    state === 'missing'
      ? t('ready.microphone.none')
      : state === 'refused'
        ? t('ready.microphone.refused')
        : state === 'busy'
          ? t('ready.microphone.busy')
          : undefined
  return sentence && <span className="max-w-44 text-right text-xs leading-snug text-ink-2">{sentence}</span>
}
