import type { HostStageView } from '@stamtafel/contracts'
import type { SessionCommand } from '@stamtafel/domain'
import { Play, Square } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'

type Session = HostStageView['sessions'][number]

interface SessionControlProps {
  readonly sessions: readonly Session[]
  readonly isBusy: boolean
  readonly onGive: (sessionId: string, type: SessionCommand) => void
}

/** What is live on a stage, to be ended, and what comes next, to be started. */
export function SessionControl({ sessions, isBusy, onGive }: SessionControlProps) {
  const { t, format } = useTexts()
  const live = sessions.find(({ phase }) => phase === 'live')
  const next = sessions.find(({ phase }) => phase === 'scheduled')
  if (live) return <LiveSession session={live} isBusy={isBusy} onEnd={() => onGive(live.id, 'end')} />
  if (!next) {
    return <p className="text-ink-2">{sessions.length > 0 ? t('staging.over') : t('staging.none')}</p>
  }
  return (
    <div className="flex flex-col gap-2.5">
      <p className="wrap-anywhere">
        {t('staging.next', { title: next.title, time: format.time(next.startsAt) })}
      </p>
      <Button isBusy={isBusy} className="min-h-12!" onClick={() => onGive(next.id, 'start')}>
        <Icon of={Play} size={17} />
        {t('staging.start', { title: next.title })}
      </Button>
    </div>
  )
}

interface LiveSessionProps {
  readonly session: Session
  readonly isBusy: boolean
  readonly onEnd: () => void
}

/** Ending cannot be taken back, so it asks once. */
function LiveSession({ session, isBusy, onEnd }: LiveSessionProps) {
  const { t, format } = useTexts()
  const [isAsking, setIsAsking] = useState(false)
  const { title, startedAt, startedBy } = session
  return (
    <div className="flex flex-col gap-2.5">
      <p className="wrap-anywhere">
        <b className="font-semibold">
          {t('staging.live', { title, time: startedAt === null ? '' : format.time(startedAt) })}
        </b>
        {startedBy !== null && (
          <span className="block text-xs text-ink-3">{t('staging.by', { name: startedBy })}</span>
        )}
      </p>
      <Button look="rug-quiet" isBusy={isBusy} className="min-h-12!" onClick={() => setIsAsking(true)}>
        <Icon of={Square} size={17} />
        {t('staging.end')}
      </Button>
      <Dialog title={t('staging.end.title', { title })} isOpen={isAsking} onSafe={() => setIsAsking(false)}>
        <p className="mb-4 text-sm text-ink-2">{t('staging.end.hint')}</p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setIsAsking(false)}>{t('staging.end.no')}</Button>
          <Button
            look="rug-quiet"
            onClick={() => {
              setIsAsking(false)
              onEnd()
            }}
          >
            {t('staging.end.yes')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
