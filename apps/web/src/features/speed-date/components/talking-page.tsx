import { Hand } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { firstNameOf } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallFrame } from '#web/ui/call.tsx'
import { Chip } from '#web/ui/card.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Movebar } from '#web/ui/movebar.tsx'
import { Strip } from '#web/ui/strip.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { TilePerson } from '#web/ui/tile.tsx'
import { goodbyeFrom, inTalk, talkSeconds, type DatePartner } from '../talk.ts'
import { AbsentNotice } from './absent-notice.tsx'
import { Conversation } from './conversation.tsx'
import { DatePanel, type DatePanelProps } from './date-panel.tsx'
import { OwnButtons, type OwnButtonsProps } from '#web/call/own-buttons.tsx'
import { StandingClock } from './standing-clock.tsx'
import { useMilestones } from './use-milestones.ts'
import { usePartnerNews } from './use-partner-news.ts'

interface TalkingPageProps extends OwnButtonsProps, Omit<DatePanelProps, 'isPaused' | 'you'> {
  readonly you: TilePerson
  /** When a host has stopped the clock; talks go on. */
  readonly pausedAt: string | null
  /** One did not look at the bell: until when the others wait, where they do. */
  readonly absent?: { readonly until: string | undefined } | undefined
  /** No round comes after this one. */
  readonly isLast: boolean
  /** The browser plays no sound before a press. */
  readonly isSoundBlocked?: boolean
  readonly notice?: ReactNode
  readonly onHear?: () => void
  /** The ways out: leave, not again, report. */
  readonly acts: ReactNode
  /** Beside the panel, while it is open, and what opens it. */
  readonly chat?: ReactNode
  readonly chatButton?: ReactNode
}

/** A talk: the other's face, your own on the rim, the ring of time, why you two, and the way out. */
export function TalkingPage(props: TalkingPageProps) {
  const { t, duration } = useTexts()
  const { number, plan, pausedAt, times } = props
  useArrival(props)
  usePartnerNews(props.partners)
  return (
    <CallFrame
      title={t('date.title')}
      chip={<Chip>{t('date.round', { number, of: plan.rounds })}</Chip>}
      promise={t('date.never')}
      notice={<Notices {...props} />}
      panel={
        <>
          <StandingClock at={pausedAt}>
            <DatePanel {...props} isPaused={pausedAt !== null} />
            <Milestones times={times} plan={plan} />
          </StandingClock>
          {props.chat}
        </>
      }
      bar={
        <CallBar
          where={
            props.isLast ? t('date.after.last') : t('date.after', { duration: duration(plan.breakSeconds) })
          }
          end={props.acts}
        >
          <OwnButtons {...props} />
          {props.chatButton}
        </CallBar>
      }
    >
      <Conversation you={props.you} partners={props.partners} endsAt={times.endsAt} pausedAt={pausedAt} />
    </CallFrame>
  )
}

function Notices(props: TalkingPageProps) {
  const { t } = useTexts()
  const { absent, partners, pausedAt, times } = props
  const isGoodbye = useSecondsUntil(goodbyeFrom(times)) === 0 && pausedAt === null
  return (
    <>
      {props.notice}
      {props.isSoundBlocked && (
        <Button look="brass" onClick={props.onHear}>
          {t('call.hear')}
        </Button>
      )}
      <StandingClock at={pausedAt}>
        {absent && <AbsentNotice until={absent.until} partners={inTalk(partners)} />}
        {partners.map((partner) => partner.joinsAt !== undefined && <Joins key={partner.id} {...partner} />)}
      </StandingClock>
      {isGoodbye && <Strip icon={Hand}>{t('date.bye')}</Strip>}
    </>
  )
}

/** Somebody comes to those who talk: said ten seconds ahead, to all in the same second (R11). */
function Joins({ id, name, joinsAt = '' }: DatePartner) {
  const { t } = useTexts()
  const title = t('between.joins', { name: firstNameOf(name) })
  const why = t('between.joins.why')
  useAnnouncement(`${title}. ${why}`)
  return (
    <Movebar at={joinsAt} face={{ id, name }} title={title}>
      {why}
    </Movebar>
  )
}

function Milestones({ times, plan }: Pick<TalkingPageProps, 'times' | 'plan'>) {
  useMilestones(goodbyeFrom(times), talkSeconds(times, plan))
  return null
}

/** Says once, at the bell, whom one talks with, and whether one is kept off camera. */
function useArrival({ number, partners, absent }: TalkingPageProps): void {
  const { t, format } = useTexts()
  const [arrived] = useState(() =>
    t('date.arrived', { number, names: format.list(inTalk(partners).map(({ name }) => name)) }),
  )
  useAnnouncement(arrived, 'assertive')
  useAnnouncement(absent && t('between.absent'), 'assertive')
}
