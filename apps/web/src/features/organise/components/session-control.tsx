import type { HostStageView } from '@stamtafel/contracts'
import type { SessionCommand } from '@stamtafel/domain'
import { Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { PlannedSessions } from './planned-sessions.tsx'

type Session = HostStageView['sessions'][number]

interface SessionControlProps {
  readonly sessions: readonly Session[]
  readonly isBusy: boolean
  readonly onGive: (sessionId: string, type: SessionCommand) => void
}

/** What is live on a stage, to be ended, or what may be started there: what is due first, any other in a list. */
export function SessionControl({ sessions, isBusy, onGive }: SessionControlProps) {
  const { t } = useTexts()
  const live = sessions.find(({ phase }) => phase === 'live')
  const hasScheduled = sessions.some(({ phase }) => phase === 'scheduled')
  const { area, give } = useFocusAfter(live?.id, onGive)
  return (
    <section ref={area} tabIndex={-1} aria-label={t('staging.session')} className="flex flex-col gap-2.5">
      {live ? (
        <LiveSession session={live} isBusy={isBusy} onEnd={() => give(live.id, 'end')} />
      ) : hasScheduled ? (
        <PlannedSessions
          sessions={sessions}
          isBusy={isBusy}
          onStart={(sessionId) => give(sessionId, 'start')}
        />
      ) : (
        <p className="text-ink-2">{sessions.length > 0 ? t('staging.over') : t('staging.none')}</p>
      )}
    </section>
  )
}

/** The button that was pressed is gone once its command is done; a keyboard goes on from what stands in its place. */
function useFocusAfter(liveId: string | undefined, onGive: SessionControlProps['onGive']) {
  const area = useRef<HTMLElement>(null)
  const isOurs = useRef(false)
  useEffect(() => {
    if (isOurs.current && document.activeElement === document.body) area.current?.focus()
    isOurs.current = false
  }, [liveId])
  return {
    area,
    give: (...given: Parameters<typeof onGive>) => {
      isOurs.current = true
      onGive(...given)
    },
  }
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
    <>
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
    </>
  )
}
