import { Handshake } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '#web/ui/card.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useWideScreen } from '#web/ui/media-query.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { TimerRing } from '#web/ui/timer-ring.tsx'
import { sentencesFor } from '../reasons.ts'
import {
  GOODBYE_SECONDS,
  goodbyeFrom,
  inTalk,
  talkSeconds,
  type DatePartner,
  type TalkTimes,
} from '../talk.ts'
import type { DatePerson, DatePlan, PastRound } from '../types.ts'
import { Met } from './met.tsx'
import { Rounds } from './rounds.tsx'
import { TurnMat } from './turn-mat.tsx'

export interface DatePanelProps {
  readonly number: number
  readonly plan: DatePlan
  readonly times: TalkTimes
  readonly isPaused: boolean
  /** A host has given a minute more, just now. */
  readonly isExtended: boolean
  readonly you: DatePerson
  readonly position: number
  readonly listensFirst: boolean
  readonly partners: readonly DatePartner[]
  /** Codes of why these people, from the matching. */
  readonly reasons: readonly string[]
  readonly past: readonly PastRound[]
  readonly met: number
  /** A sentence about what is on just now. */
  readonly hint?: string | undefined
  /** Note and yes about those one talks with. */
  readonly impressions?: ReactNode
}

/** Beside the face: how long still, why you two, the note and the yes. */
export function DatePanel(props: DatePanelProps) {
  const { t } = useTexts()
  const { number, plan, past, partners, met } = props
  const isTrio = inTalk(partners).length > 1
  return (
    <Card as="aside" label={t('date.about')} className="date-panel">
      <TalkRing {...props} />
      {isTrio && <Turns {...props} />}
      {props.hint && <p className="date-hint">{props.hint}</p>}
      <div className="date-why">
        <h2 className="mb-1.5 font-sans! text-sm! font-semibold! max-md:sr-only">
          {isTrio ? t('date.why.trio') : t('date.why')}
        </h2>
        <ul className="flex flex-col gap-1.5 text-sm">
          {sentencesFor(props.reasons).map((reason) => (
            <li key={reason} className="flex items-start gap-2.5 leading-snug">
              <Icon of={Handshake} size={17} className="mt-px text-brass-ink" />
              {t(reason)}
            </li>
          ))}
        </ul>
      </div>
      <div className="date-panel-more">
        <Rounds of={plan.rounds} now={number} past={past} />
        <Met count={met} className="text-center text-xs text-ink-3" />
      </div>
      {props.impressions && <div className="date-impressions">{props.impressions}</div>}
    </Card>
  )
}

function TalkRing({ times, plan, isPaused, isExtended, you, partners }: DatePanelProps) {
  const { t } = useTexts()
  const isWide = useWideScreen()
  const goodbye = goodbyeFrom(times)
  const isGoodbye = useSecondsUntil(goodbye) === 0
  return (
    <TimerRing
      endsAt={isGoodbye ? times.goodbyeUntil : goodbye}
      lasts={isGoodbye ? GOODBYE_SECONDS : talkSeconds(times, plan)}
      isPaused={isPaused}
      news={isExtended ? t('round.more.ring') : undefined}
      caption={isGoodbye ? t('time.goodbye') : undefined}
      size={isWide ? (inTalk(partners).length > 1 ? 128 : 168) : 100}
      you={you}
      other={partners[0]}
    />
  )
}

function Turns({ you, position, listensFirst, partners, times }: DatePanelProps) {
  const present = inTalk(partners)
  const yours = { ...you, position, isListening: listensFirst }
  const others = present.map((one) => ({
    id: one.id,
    name: one.name,
    position: one.position,
    isListening: one.listensFirst,
  }))
  return (
    <TurnMat
      takers={[yours, ...others]}
      yourId={you.id}
      from={new Date(times.togetherSince)}
      until={new Date(goodbyeFrom(times))}
    />
  )
}
