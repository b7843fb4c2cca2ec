import { Handshake } from 'lucide-react'
import { BeerMat } from '#web/ui/beer-mat.tsx'
import { Card } from '#web/ui/card.tsx'
import { useSecondsUntil } from '#web/ui/clock.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { TilePerson } from '#web/ui/tile.tsx'
import { TimerRing } from '#web/ui/timer-ring.tsx'
import { useWideScreen } from '#web/ui/media-query.ts'
import { sentencesFor } from '../reasons.ts'
import type { DatePlan, PastRound } from '../types.ts'
import { Rounds } from './rounds.tsx'

interface DatePanelProps {
  readonly number: number
  readonly plan: DatePlan
  readonly endsAt: string
  readonly goodbyeUntil: string
  readonly isPaused?: boolean
  readonly you: TilePerson
  readonly partners: readonly TilePerson[]
  readonly reasons: readonly string[]
  readonly past: readonly PastRound[]
}

/** Beside the face: how long still, why you two, and the rounds so far. */
export function DatePanel(props: DatePanelProps) {
  const { t } = useTexts()
  const { number, plan, past, partners } = props
  const met = past.filter(({ partner }) => partner !== undefined).length
  return (
    <Card as="aside" label={t('date.about')} className="date-panel">
      <Ring {...props} />
      <div>
        <h2 className="mb-1.5 font-sans! text-sm! font-semibold! max-md:sr-only">
          {partners.length > 1 ? t('date.why.trio') : t('date.why')}
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
        <BeerMat diameter="196px" className="gap-1.5 self-center px-7">
          <b className="text-xs font-semibold">{t('gather.how.yours')}</b>
          <span className="display text-md leading-tight!">{t('gather.how.yours.hint')}</span>
        </BeerMat>
        <Rounds of={plan.rounds} now={number} past={past} />
        <p className="text-center text-xs text-ink-3">
          {met > 0 ? t('date.met', { count: met }) : t('date.met.none')}
        </p>
      </div>
    </Card>
  )
}

function Ring({ endsAt, goodbyeUntil, plan, isPaused = false, you, partners }: DatePanelProps) {
  const { t } = useTexts()
  const isWide = useWideScreen()
  const isGoodbye = useSecondsUntil(endsAt) === 0
  const [partner] = partners
  return (
    <TimerRing
      endsAt={isGoodbye ? goodbyeUntil : endsAt}
      lasts={isGoodbye ? 10 : plan.roundSeconds}
      isPaused={isPaused}
      caption={isGoodbye ? t('time.goodbye') : undefined}
      size={isWide ? 168 : 92}
      you={you}
      other={partner}
    />
  )
}
