import type { HostStageView } from '@stamtafel/contracts'
import { Card, Chip } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useStageActs } from '../hooks/use-host-stages.ts'
import { FindWatchers } from './find-watchers.tsx'
import { SessionControl } from './session-control.tsx'
import { StagePeople } from './stage-people.tsx'

interface StageCardProps {
  readonly eventId: string
  readonly stage: HostStageView
}

/** One stage in the control room: its session, who is on it, and who wants to be. */
export function StageCard({ eventId, stage }: StageCardProps) {
  const { t } = useTexts()
  const { act, pending, error } = useStageActs(eventId, stage.id)
  const person = {
    busyId: pending?.kind === 'person' ? pending.attendeeId : undefined,
    onAct: (attendeeId: string, type: 'invite' | 'withdraw' | 'bring-down') =>
      act({ kind: 'person', attendeeId, type }),
  }
  return (
    <Card
      label={t('staging.run', { stage: stage.name })}
      className="grid gap-x-8 gap-y-5 p-4 md:grid-cols-2 md:p-5"
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-xl!">{stage.name}</h2>
          <Chip>{t('staging.watching', { count: stage.watching })}</Chip>
        </div>
        <SessionControl
          sessions={stage.sessions}
          isBusy={pending?.kind === 'session'}
          onGive={(sessionId, type) => act({ kind: 'session', sessionId, type })}
        />
        <div role="alert" className="empty:hidden">
          {error && <FieldError>{error}</FieldError>}
        </div>
        <StagePeople
          title={t('staging.on', { count: stage.onStage.length, most: stage.mostOnStage })}
          none={t('staging.on.none')}
          people={stage.onStage}
          act="bring-down"
          {...person}
        />
      </div>
      <div className="flex flex-col gap-5">
        <StagePeople
          title={t('staging.hands')}
          none={t('staging.hands.none')}
          people={stage.hands}
          act="invite"
          isLive
          {...person}
        />
        {stage.invited.length > 0 && (
          <StagePeople title={t('staging.invited')} people={stage.invited} act="withdraw" {...person} />
        )}
        <FindWatchers eventId={eventId} stageId={stage.id} {...person} />
      </div>
    </Card>
  )
}
