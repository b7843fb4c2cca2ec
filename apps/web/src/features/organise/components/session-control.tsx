import type { HostStageView } from '@stamtafel/contracts'
import type { SessionCommand } from '@stamtafel/domain'
import { Square } from 'lucide-react'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useHandOnFocus } from '#web/ui/hand-on-focus.ts'
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
  const area = useRef<HTMLElement>(null)
  const toArea = useCallback(() => area.current, [])
  const live = sessions.find(({ phase }) => phase === 'live')
  const hasScheduled = sessions.some(({ phase }) => phase === 'scheduled')
  return (
    <section ref={area} tabIndex={-1} aria-label={t('staging.session')}>
      <Moment key={live?.id ?? 'none'} next={toArea}>
        {live ? (
          <LiveSession session={live} isBusy={isBusy} onEnd={() => onGive(live.id, 'end')} />
        ) : hasScheduled ? (
          <PlannedSessions
            sessions={sessions}
            isBusy={isBusy}
            onStart={(sessionId) => onGive(sessionId, 'start')}
          />
        ) : (
          <p className="text-ink-2">{sessions.length > 0 ? t('staging.over') : t('staging.none')}</p>
        )}
      </Moment>
    </section>
  )
}

interface MomentProps {
  readonly next: () => HTMLElement | null
  readonly children: ReactNode
}

/** As long as the same thing can be done: the button that was pressed goes with it, and a keyboard goes on. */
function Moment({ next, children }: MomentProps) {
  const moment = useRef<HTMLDivElement>(null)
  useHandOnFocus(moment, next)
  return (
    <div ref={moment} className="flex flex-col gap-2.5">
      {children}
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
