import type { EventOverview } from '@stamtafel/contracts'
import { Chip } from '#web/ui/card.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { Edited, SessionPart } from '../parts.ts'
import { AddButton, ChangeButton, PartRow, Section } from './part-bits.tsx'

interface ProgrammeProps {
  readonly event: EventOverview
  readonly onOpen: ((edited: Edited) => void) | undefined
}

/** Talks and the speed date by their start. */
export function Programme({ event, onOpen }: ProgrammeProps) {
  const { t } = useTexts()
  const add = onOpen && (
    <span className="flex flex-wrap gap-2">
      <AddButton onPress={() => onOpen({ kind: 'talk' })}>{t('parts.talk.add')}</AddButton>
      {event.speedDates.length === 0 && (
        <AddButton onPress={() => onOpen({ kind: 'speed-date' })}>{t('parts.date.add')}</AddButton>
      )}
    </span>
  )
  return (
    <Section title={t('parts.programme')} action={add}>
      {event.sessions.length === 0 && (
        <Empty title={t('parts.programme.empty')}>{t('parts.programme.empty.hint')}</Empty>
      )}
      <ul>
        {event.sessions.map((session) => (
          <SessionRow key={session.id} event={event} session={session} onOpen={onOpen} />
        ))}
      </ul>
    </Section>
  )
}

function SessionRow({ event, session, onOpen }: ProgrammeProps & { readonly session: SessionPart }) {
  const { t, format, duration } = useTexts()
  const speedDate = event.speedDates.find(({ sessionId }) => sessionId === session.id)
  const stage = event.stages.find(({ id }) => id === session.stageId)
  const hasBegun = speedDate !== undefined && speedDate.phase !== 'scheduled'
  const facts = speedDate
    ? t('parts.date.plan', {
        rounds: speedDate.rounds,
        duration: duration(speedDate.roundSeconds),
        pause: duration(speedDate.breakSeconds),
      })
    : (stage?.name ?? t('parts.talk.no-stage'))
  const edited = speedDate
    ? ({ kind: 'speed-date', session, speedDate } as const)
    : ({ kind: 'talk', session } as const)
  return (
    <PartRow>
      <span className="min-w-0 flex-1 leading-snug md:flex md:items-center md:gap-4">
        <span className="num block w-28 text-sm text-ink-2">
          {t('parts.session.time', {
            from: format.time(session.startsAt, event.timeZone),
            to: format.time(session.endsAt, event.timeZone),
          })}
        </span>
        <span className="min-w-0 flex-1">
          <b className="block font-semibold wrap-anywhere">{session.title}</b>
          <span className="text-sm text-ink-2">{hasBegun ? t('parts.date.begun') : facts}</span>
        </span>
      </span>
      {session.phase === 'live' && <Chip tone="rug">{t('parts.talk.live')}</Chip>}
      {session.phase === 'ended' && <Chip>{t('parts.talk.ended')}</Chip>}
      {onOpen && !hasBegun && <ChangeButton name={session.title} onPress={() => onOpen(edited)} />}
    </PartRow>
  )
}
