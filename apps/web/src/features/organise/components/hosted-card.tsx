import type { HostSpeedDateView } from '@stamtafel/contracts'
import type { HostCommandType } from '@stamtafel/domain'
import { Card } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { commandSentence } from '../command-sentence.ts'
import { momentOf, possibleAt, standingNow } from '../hosting.ts'
import { CommandLog } from './command-log.tsx'
import { HostedButtons } from './hosted-buttons.tsx'
import { HostedClock } from './hosted-clock.tsx'
import { SayForm } from './say-form.tsx'
import { StartButton, type EventDoors } from './start-button.tsx'

/** What a host gives, with the words where it is a message. */
export type GivenCommand =
  | { readonly type: Exclude<HostCommandType, 'say'> }
  | { readonly type: 'say'; readonly text: string }

export interface HostedCardProps {
  readonly hosted: HostSpeedDateView
  readonly event: EventDoors
  /** The server's time, in milliseconds, as of the latest beat of the page. */
  readonly now: number
  /** Until it is, there is no clock rather than a wrong one. */
  readonly isClockKnown: boolean
  readonly pending: HostCommandType | undefined
  /** Another host was faster than this page knew. */
  readonly isOutdated: boolean
  readonly error: string | undefined
  readonly onGive: (command: GivenCommand, onDone?: () => void) => void
}

/** One speed date in the control room: where it is, what a host may do, and what hosts did. */
export function HostedCard({ hosted, event, now, isClockKnown, onGive, ...given }: HostedCardProps) {
  const { t } = useTexts()
  const { pending, isOutdated, error } = given
  const standing = standingNow(hosted, now)
  const moment = momentOf(hosted, standing)
  const possible = possibleAt(hosted, moment, standing)
  const latest = hosted.commands.at(-1)
  const fault =
    isOutdated && latest ? t('control.faster', { name: latest.by, what: commandSentence(t, latest) }) : error
  return (
    <Card label={hosted.title} className="grid gap-x-8 gap-y-5 p-4 md:grid-cols-2 md:p-5">
      <div className="flex flex-col gap-4">
        <p className="-mb-2 text-sm text-ink-2">{hosted.title}</p>
        <HostedClock hosted={hosted} moment={moment} isClockKnown={isClockKnown} />
        {moment.kind === 'scheduled' && (
          <StartButton
            hosted={hosted}
            event={event}
            now={now}
            isBusy={pending === 'start'}
            onStart={() => onGive({ type: 'start' })}
          />
        )}
        {moment.kind !== 'scheduled' && moment.kind !== 'ended' && (
          <HostedButtons
            hosted={hosted}
            moment={moment}
            possible={possible}
            pending={pending}
            onGive={(type) => onGive({ type })}
          />
        )}
        <div role="alert" className="empty:hidden">
          {fault && <FieldError>{fault}</FieldError>}
        </div>
      </div>
      <div className="flex flex-col gap-5">
        {possible.has('say') && (
          <SayForm
            reach={hosted.talking + hosted.waiting}
            isBusy={pending === 'say'}
            onSay={(text, onSent) => onGive({ type: 'say', text }, onSent)}
          />
        )}
        <CommandLog commands={hosted.commands} />
      </div>
    </Card>
  )
}
