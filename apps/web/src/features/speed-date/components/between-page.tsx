import { Avatar } from '#web/ui/avatar.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { UnseenPill } from '#web/ui/unseen-pill.tsx'
import type { BetweenPageProps } from '../between.ts'
import { BetweenScene } from './between-scene.tsx'
import { BetweenWords } from './between-words.tsx'
import { OwnButtons } from './own-buttons.tsx'
import { Rounds } from './rounds.tsx'
import { useReveal } from './use-reveal.ts'

/** Between rounds: the clock, who is next as soon as that is known, or why one waits. */
export function BetweenPage(props: BetweenPageProps) {
  const { t } = useTexts()
  const { plan, number, past } = props
  useReveal(props)
  return (
    <CallFrame
      title={t('date.title')}
      chip={<Chip>{chipFor(props, t)}</Chip>}
      aside={<UnseenPill className="max-md:hidden" />}
      notice={props.notice}
      panel={<JustPanel {...props} />}
      bar={
        <CallBar
          where={t('between.nothing')}
          end={<LeaveButton label={t('between.stop')} onPress={props.onLeave} />}
        >
          <OwnButtons {...props} />
        </CallBar>
      }
    >
      <section className="between">
        <BetweenWords {...props} />
        <BetweenScene {...props} />
        <Rounds of={plan.rounds} now={number} past={past} />
      </section>
    </CallFrame>
  )
}

function chipFor({ running, number, plan }: BetweenPageProps, t: ReturnType<typeof useTexts>['t']): string {
  if (running) return t('date.round', { number: running.number, of: plan.rounds })
  return number === 1 ? t('date.soon', { number }) : t('date.break', { number: number - 1 })
}

function JustPanel({ you, video, just, past }: BetweenPageProps) {
  const { t } = useTexts()
  const met = past.filter(({ partner }) => partner !== undefined).length
  return (
    <Card as="aside" label={t('date.about')} className="gather-panel">
      {just && (
        <div className="flex items-center gap-3">
          <Avatar {...just} size={52} />
          <p className="leading-snug">
            <span className="block text-xs text-ink-3">{t('between.just')}</span>
            <b className="font-semibold">{just.name}</b>
          </p>
        </div>
      )}
      <p className="text-sm text-ink-2">{met > 0 ? t('date.met', { count: met }) : t('date.met.none')}</p>
      <div className="tile mirrored gather-preview">{video ?? <Avatar {...you} />}</div>
      <p className="text-sm text-ink-2">{t('gather.bell')}</p>
      <UnseenPill className="self-start md:hidden" />
    </Card>
  )
}
