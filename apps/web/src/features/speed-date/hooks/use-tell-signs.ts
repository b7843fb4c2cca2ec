import type { Sign, Signs } from '@stamtafel/domain'
import { useEffect, useEffectEvent, useState } from 'react'
import { call } from '#web/api.ts'
import { isRefusal } from '#web/errors.ts'
import { keepTrying } from '#web/live/keep-trying.ts'
import { useLive } from '#web/live/use-live.ts'
import { useClock } from '#web/ui/clock.tsx'
import { signDue, type Occasion, type Told } from '../sign-due.ts'

const TRY_EVERY_MS = 2000

interface TellingOccasion extends Occasion {
  /** The server had the page out of sight when this one was loaded, be it that of another tab. */
  readonly wasHidden: boolean
}

/** Gives the server the signs that are due, one after the other, and again until it has heard them; none without a speed date. */
export function useTellSigns(
  speedDateId: string | undefined,
  noticed: Signs,
  { wasHidden, ...occasion }: TellingOccasion,
): void {
  const { eventId } = useLive()
  const clock = useClock()
  const [told, setTold] = useState<Told>({
    pressedAt: null,
    activeAt: null,
    isHidden: wasHidden || wasToldHidden(),
  })
  const due = speedDateId === undefined ? undefined : signDue(noticed, told, occasion)
  const tell = useEffectEvent(async (sign: Sign) => {
    if (speedDateId === undefined) return true
    const at = new Date(clock())
    try {
      await call('POST /events/:eventId/speed-dates/:speedDateId/signs', {
        params: { eventId, speedDateId },
        body: { sign },
      })
    } catch (error) {
      if (!isRefusal(error)) return false
    }
    keepHidden(sign)
    setTold((before) => afterTelling(before, sign, at))
    return true
  })
  useEffect(() => (due === undefined ? undefined : keepTrying(() => tell(due), TRY_EVERY_MS)), [due])
}

function afterTelling(told: Told, sign: Sign, at: Date): Told {
  switch (sign) {
    case 'pressed':
      return { ...told, pressedAt: at }
    case 'active':
      return { ...told, activeAt: at }
    case 'hidden':
    case 'seen':
      return { ...told, isHidden: sign === 'hidden' }
    default:
      return sign satisfies never
  }
}

const KEY = 'stamtafel.told-hidden'

/** What the server was told of a page before it was loaded anew. */
function wasToldHidden(): boolean {
  return sessionStorage.getItem(KEY) !== null
}

function keepHidden(sign: Sign): void {
  if (sign === 'hidden') sessionStorage.setItem(KEY, 'yes')
  if (sign === 'seen' || sign === 'pressed') sessionStorage.removeItem(KEY)
}
