import type { ReactNode } from 'react'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { TimerRing } from '#web/ui/timer-ring.tsx'
import type { DatePerson, FrameProps } from '../types.ts'
import { OwnButtons } from '#web/call/own-buttons.tsx'
import { Cup, StillScene } from './still-scene.tsx'

interface DesertedPageProps extends FrameProps {
  readonly number: number
  readonly endsAt: string
  readonly isPaused: boolean
  /** Who had to go, whichever way. */
  readonly partner: DatePerson
  /** With whom one was in the round. */
  readonly met: readonly DatePerson[]
  readonly isBusy: boolean
  /** Why one press or the other did nothing. */
  readonly errorOfElse?: string | undefined
  readonly errorOfBreather?: string | undefined
  readonly onElse: () => void
  readonly onBreather: () => void
  /** Note and yes about those stay where they were. */
  readonly impressions?: ReactNode
}

/** The other had to go: somebody else, or a breather; never a stranger unasked (R12). */
export function DesertedPage(props: DesertedPageProps) {
  const { t, format } = useTexts()
  const { number, plan, endsAt, isPaused, partner, met, you, isBusy } = props
  const name = firstNameOf(partner.name)
  const notedNames = format.list(met.map((person) => firstNameOf(person.name)))
  const minutes = Math.max(1, Math.floor(useSecondsUntil(endsAt) / 60))
  const title = t('between.gone', { name })
  useAnnouncement(`${title}. ${t('between.else')}, ${t('between.breather')}`)
  return (
    <CallFrame
      title={t('date.title')}
      chip={<Chip>{t('date.round', { number, of: plan.rounds })}</Chip>}
      notice={props.notice}
      panel={
        <Card as="aside" label={t('date.about')} className="just-panel">
          <div className="self-center">
            <TimerRing endsAt={endsAt} lasts={plan.roundSeconds} isPaused={isPaused} size={140} you={you} />
          </div>
          {notedNames && (
            <p className="text-center text-sm text-ink-2">{t('between.note', { name: notedNames })}</p>
          )}
          {props.impressions}
        </Card>
      }
      bar={
        <CallBar where={null} end={<LeaveButton label={t('between.stop')} onPress={props.onStop} />}>
          <OwnButtons {...props} />
        </CallBar>
      }
    >
      <StillScene
        art={<Cup />}
        title={title}
        actions={
          <>
            <Choice error={props.errorOfElse}>
              <Button isBusy={isBusy} onClick={props.onElse}>
                {t('between.else')}
              </Button>
            </Choice>
            <Choice error={props.errorOfBreather}>
              <Button look="quiet" isBusy={isBusy} onClick={props.onBreather}>
                {t('between.breather')}
              </Button>
            </Choice>
          </>
        }
      >
        <p>{t('between.gone.ask', { minutes })}</p>
        <p className="mt-1 text-sm">{t('between.else.hint')}</p>
      </StillScene>
    </CallFrame>
  )
}

/** A button, and under it what went wrong with it. */
function Choice({ error, children }: { readonly error: string | undefined; readonly children: ReactNode }) {
  return (
    <div className="flex max-w-64 flex-col items-center gap-1.5">
      {children}
      <div role="alert" className="empty:hidden">
        {error && <FieldError>{error}</FieldError>}
      </div>
    </div>
  )
}
