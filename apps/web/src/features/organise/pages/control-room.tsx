import type { HostSpeedDateView } from '@stamtafel/contracts'
import { useParams } from '#web/routing/index.ts'
import { useEffect, useMemo, useState } from 'react'
import { isRefusal } from '#web/errors.ts'
import { ClockProvider } from '#web/ui/clock.tsx'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { ControlRoomPage } from '../components/control-room-page.tsx'
import { HostedCard } from '../components/hosted-card.tsx'
import type { EventDoors } from '../components/start-button.tsx'
import { useHostCommand } from '../hooks/use-host-command.ts'
import { useHosted } from '../hooks/use-hosted.ts'
import { useLookOn } from '../hooks/use-look-on.ts'
import { useOrganisedEvent } from '../hooks/use-organised-event.ts'
import { InsteadOfEvent } from './instead-of-event.tsx'
import { RunRest } from './run-rest.tsx'

const BEAT_MS = 500

/** The control room of an event, live. */
export function ControlRoom() {
  const { eventId = '' } = useParams()
  const event = useOrganisedEvent(eventId)
  const hosted = useHosted(eventId)
  const error = event.error ?? hosted.error
  if (isRefusal(error)) return <InsteadOfEvent error={error} />
  if (!event.data || !hosted.data) return error ? <InsteadOfEvent error={error} /> : <LoadingPage />
  return <Running key={eventId} event={event.data} speedDates={hosted.data.speedDates} />
}

interface RunningProps {
  readonly event: EventDoors & { readonly id: string; readonly name: string }
  readonly speedDates: readonly HostSpeedDateView[]
}

function Running({ event, speedDates }: RunningProps) {
  const { state, clock } = useLookOn(event.id)
  const tell = useMemo(() => (clock ? () => clock.now().getTime() : Date.now), [clock])
  const now = useBeat(tell)
  const isFirst = state.kind === 'connecting' && clock === undefined
  return (
    <ClockProvider value={tell}>
      <ControlRoomPage
        event={event}
        isLive={isFirst ? undefined : state.kind === 'open'}
        speedDates={speedDates.map((hosted) => (
          <Hosted
            key={hosted.id}
            event={event}
            hosted={hosted}
            now={now}
            isClockKnown={clock !== undefined}
          />
        ))}
      >
        <RunRest eventId={event.id} now={now} />
      </ControlRoomPage>
    </ClockProvider>
  )
}

interface HostedProps {
  readonly event: RunningProps['event']
  readonly hosted: HostSpeedDateView
  readonly now: number
  readonly isClockKnown: boolean
}

function Hosted({ event, hosted, ...time }: HostedProps) {
  const { give, ...given } = useHostCommand(event.id, hosted)
  return (
    <HostedCard
      {...given}
      {...time}
      hosted={hosted}
      event={event}
      onGive={(command, onDone) => give(command, { onSuccess: () => onDone?.() })}
    />
  )
}

/** Bells and ends are announced: the page turns to what is then by itself. */
function useBeat(tell: () => number): number {
  const [now, setNow] = useState(tell)
  useEffect(() => {
    const timer = setInterval(() => setNow(tell()), BEAT_MS)
    return () => clearInterval(timer)
  }, [tell])
  return now
}
