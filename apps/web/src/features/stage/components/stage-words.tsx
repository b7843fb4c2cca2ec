import type { StageView } from '@stamtafel/contracts'
import { Hand } from 'lucide-react'
import { Empty } from '#web/ui/empty.tsx'
import { useClock, useSecondsUntil } from '#web/ui/clock.tsx'
import { LinkButton } from '#web/ui/link.tsx'
import { Strip } from '#web/ui/strip.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useVenuePaths } from '#web/venue/paths.ts'

interface StageWordsProps {
  readonly stage: StageView
  /** One line above those who are on stage. */
  readonly isShort?: boolean
}

const HOUR = 3600

/** What a stage has to say where a talk is not simply on: when it begins, that it is over, that nothing is planned. */
export function StageWords({ stage, isShort = false }: StageWordsProps) {
  const { t } = useTexts()
  const paths = useVenuePaths()
  const title = useWords(stage)
  if (isShort) {
    const isPlain = stage.current?.phase === 'live'
    return isPlain ? null : <Strip icon={Hand}>{title}</Strip>
  }
  return (
    <div className="stage-empty">
      <Empty
        title={title}
        action={
          stage.current?.phase === 'live' ? undefined : (
            <LinkButton look="quiet" href={paths.foyer}>
              {t(stage.next ? 'stage.foyer' : 'stage.back')}
            </LinkButton>
          )
        }
      >
        {stage.current?.phase === 'live' ? t('stage.nobody.hint') : stage.next && t('stage.wait.hint')}
      </Empty>
    </div>
  )
}

function useWords({ current, next, clearsAt }: StageView): string {
  const { t } = useTexts()
  const toClear = useSecondsUntil(clearsAt ?? undefined) ?? 0
  const coming = useComing(next)
  if (current?.phase === 'live') return t('stage.nobody')
  if (toClear > 0) return t('stage.clears', { count: toClear })
  return coming ?? (current ? t('stage.over') : t('stage.none'))
}

/** When the next talk begins, the nearer the finer. */
function useComing(next: StageView['next']): string | undefined {
  const { t, format } = useTexts()
  const now = useClock()()
  const seconds = useSecondsUntil(next?.startsAt) ?? 0
  if (!next) return undefined
  const { title, startsAt } = next
  const time = format.time(startsAt)
  if (seconds === 0) return t('stage.soon', { title })
  if (seconds < HOUR) return t('stage.in', { title, clock: format.clock(seconds) })
  if (format.day(now) === format.day(startsAt)) return t('stage.at', { title, time })
  return t('stage.on-day', { title, time, day: format.shortDay(startsAt) })
}
