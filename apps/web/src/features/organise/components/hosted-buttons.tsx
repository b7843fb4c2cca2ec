import type { HostSpeedDateView } from '@stamtafel/contracts'
import type { HostCommandType } from '@stamtafel/domain'
import { Flag, Pause, Play, Square, type LucideIcon } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { HostMoment } from '../hosting.ts'
import { StopDialog, type Stop } from './stop-dialog.tsx'

type Plain = Exclude<HostCommandType, 'say'>

export interface HostedButtonsProps {
  readonly hosted: HostSpeedDateView
  readonly moment: HostMoment
  readonly possible: ReadonlySet<HostCommandType>
  /** What is on its way to the server. */
  readonly pending: HostCommandType | undefined
  readonly onGive: (command: Plain) => void
}

/** What a host may do while a speed date is under way; only what cannot be taken back asks first. */
export function HostedButtons({ hosted, moment, possible, pending, onGive }: HostedButtonsProps) {
  const texts = useTexts()
  const { t } = texts
  const [stop, setStop] = useState<Stop>()
  const hint = useId()
  const button = (command: Plain) => ({
    isPossible: possible.has(command) && (pending === undefined || pending === command),
    isBusy: pending === command,
    hint,
    onPress: () => onGive(command),
  })
  const asking = (command: Stop) => ({ ...button(command), onPress: () => setStop(command) })
  return (
    <div>
      <fieldset
        aria-label={t('control.do', { title: hosted.title })}
        className="grid min-w-0 grid-cols-2 gap-2"
      >
        {hosted.pausedAt === null ? (
          <Act {...button('pause')} icon={Pause}>
            {t('control.pause')}
          </Act>
        ) : (
          <Act {...button('resume')} icon={Play} look="main">
            {t('control.resume')}
          </Act>
        )}
        <Act {...asking('stop-after-round')} icon={Flag}>
          {t('control.stop-after')}
        </Act>
        <Act {...button('more-round')}>{t('control.more-round')}</Act>
        <Act {...button('more-break')}>{t('control.more-break')}</Act>
        <Act {...asking('stop')} icon={Square} look="rug-quiet" className="col-span-2">
          {t('control.stop')}
        </Act>
      </fieldset>
      <p id={hint} className="mt-2.5 text-xs text-ink-3">
        {hintOf(texts, hosted, moment)}
      </p>
      <StopDialog
        hosted={hosted}
        stop={stop}
        onKeep={() => setStop(undefined)}
        onStop={(command) => {
          setStop(undefined)
          onGive(command)
        }}
      />
    </div>
  )
}

interface ActProps {
  readonly icon?: LucideIcon
  readonly children: string
  readonly look?: 'main' | 'quiet' | 'rug-quiet'
  readonly className?: string
  readonly isPossible: boolean
  readonly isBusy: boolean
  /** The id of the sentence that says why something is not possible. */
  readonly hint: string
  readonly onPress: () => void
}

function Act({ icon, children, look = 'quiet', className, isPossible, isBusy, hint, onPress }: ActProps) {
  return (
    <Button
      look={look}
      isBusy={isBusy}
      disabled={!isPossible}
      aria-describedby={isPossible ? undefined : hint}
      className={`min-h-12! ${className ?? ''}`}
      onClick={onPress}
    >
      {icon && <Icon of={icon} size={17} />}
      {children}
    </Button>
  )
}

function hintOf(
  { t, format }: ReturnType<typeof useTexts>,
  { pauseEndsAt }: HostSpeedDateView,
  { kind }: HostMoment,
) {
  if (kind === 'stopping') return t('control.hint.stopping')
  if (pauseEndsAt !== null) return t('control.hint.paused', { time: format.time(pauseEndsAt) })
  return kind === 'talking' ? t('control.hint.talking') : t('control.hint.break')
}
