import { AudioLines, MicOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { Chip } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { Tile, type TilePerson } from '#web/ui/tile.tsx'
import type { DatePlan, OwnMedia, PastRound } from '../types.ts'
import { DatePanel } from './date-panel.tsx'
import { HeldPartner } from './held-partner.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { OwnButtons } from './own-buttons.tsx'
import { useMilestones } from './use-milestones.ts'

interface TalkingPageProps extends OwnMedia {
  readonly number: number
  readonly plan: DatePlan
  readonly endsAt: string
  readonly goodbyeUntil: string
  readonly isPaused?: boolean
  readonly you: TilePerson
  readonly partners: readonly TilePerson[]
  /** Codes of why these people, from the matching. */
  readonly reasons: readonly string[]
  readonly past: readonly PastRound[]
  /** The browser plays no sound before a press. */
  readonly isSoundBlocked?: boolean
  readonly notice?: ReactNode
  readonly onHear?: () => void
  readonly onLeave: () => void
}

/** A talk: the other's face, your own on the rim, the ring of time, why you two, and the way out. */
export function TalkingPage(props: TalkingPageProps) {
  const { t, duration } = useTexts()
  const { number, plan } = props
  const [isLeaving, setIsLeaving] = useState(false)
  useArrival(props)
  useMilestones(props.endsAt, plan.roundSeconds)
  return (
    <CallFrame
      title={t('date.title')}
      chip={<Chip>{t('date.round', { number, of: plan.rounds })}</Chip>}
      aside={<span className="text-sm text-ink-2 max-md:hidden">{t('date.never')}</span>}
      notice={
        <>
          {props.notice}
          {props.isSoundBlocked && (
            <Button look="brass" onClick={props.onHear}>
              {t('call.hear')}
            </Button>
          )}
        </>
      }
      panel={<DatePanel {...props} />}
      bar={
        <CallBar
          where={
            number < plan.rounds
              ? t('date.after', { duration: duration(plan.breakSeconds) })
              : t('date.after.last')
          }
          end={<LeaveButton label={t('date.leave')} onPress={() => setIsLeaving(true)} />}
        >
          <OwnButtons {...props} />
        </CallBar>
      }
    >
      <Conversation you={props.you} partners={props.partners} />
      <LeaveDialog isOpen={isLeaving} onStay={() => setIsLeaving(false)} onLeave={props.onLeave} />
    </CallFrame>
  )
}

function Conversation({ you, partners }: Pick<TalkingPageProps, 'you' | 'partners'>) {
  const { t } = useTexts()
  const [partner] = partners
  if (partners.length === 1 && partner?.heldUntil !== undefined) {
    return <HeldPartner partner={partner} heldUntil={partner.heldUntil} />
  }
  return (
    <section aria-label={t('date.partner')} className="date">
      <div className="date-partners">
        {partners.map((person) => (
          <PartnerTile key={person.id} person={person} />
        ))}
      </div>
      <div className="self-view date-self">{you.video ?? <Avatar id={you.id} name={you.name} />}</div>
      <span className="sr-only">{t('date.self')}</span>
    </section>
  )
}

/** A tile whose name stands in the display letter, as on the other's card. */
function PartnerTile({ person }: { person: TilePerson }) {
  if (person.heldUntil !== undefined || person.isJoining) return <Tile person={person} />
  return (
    <div className="relative grid min-h-0 min-w-0">
      <Tile person={person} hasTag={false} className="rounded-sheet!" />
      <p aria-hidden className="date-who">
        <strong>
          {person.name}
          {person.isSpeaking && <Icon of={AudioLines} className="text-brass" />}
          {person.isMuted && <Icon of={MicOff} size={16} />}
        </strong>
        {person.detail && <span className="text-sm">{person.detail}</span>}
      </p>
    </div>
  )
}

/** Says once, at the bell, whom one talks with. */
function useArrival({ number, partners }: TalkingPageProps): void {
  const { t, format } = useTexts()
  const [sentence] = useState(() =>
    t('date.arrived', { number, names: format.list(partners.map(({ name }) => name)) }),
  )
  useAnnouncement(sentence, 'assertive')
}
