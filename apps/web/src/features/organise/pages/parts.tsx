import { useState } from 'react'
import { isRefusal } from '#web/errors.ts'
import { LoadingPage } from '#web/pages/loading-page.tsx'
import { useParams } from '#web/routing/index.ts'
import { PartDialog } from '../components/part-dialog.tsx'
import { PartsPage } from '../components/parts-page.tsx'
import { useChange } from '../hooks/use-change.ts'
import { useLookOn } from '../hooks/use-look-on.ts'
import { useOrganisedEvent } from '../hooks/use-organised-event.ts'
import type { Edited } from '../parts.ts'
import { InsteadOfEvent } from './instead-of-event.tsx'

/** An open form, and the edition of the event that was before the organiser when they opened it. */
interface Opened {
  readonly edited: Edited
  readonly edition: number
}

/** Where an organiser changes an event, its programme and its rooms. */
export function Parts() {
  const { eventId = '' } = useParams()
  const event = useOrganisedEvent(eventId)
  useLookOn(eventId)
  const [opened, setOpened] = useState<Opened>()
  const { send, forget, isBusy, isOutdated, error } = useChange(eventId, () => setOpened(undefined))
  if (isRefusal(event.error) || (!event.data && event.error)) return <InsteadOfEvent error={event.error} />
  const { data } = event
  if (!data) return <LoadingPage />
  const open = (edited: Edited) => {
    forget()
    setOpened({ edited, edition: data.edition })
  }
  return (
    <>
      <PartsPage event={data} onOpen={open} />
      <PartDialog
        event={data}
        edited={opened?.edited}
        isBusy={isBusy}
        error={error}
        onClose={() => setOpened(undefined)}
        onChange={(change) => {
          // Whoever has read that something has changed, and presses again, has seen it.
          if (opened) send({ after: isOutdated ? data.edition : opened.edition, change })
        }}
      />
    </>
  )
}
