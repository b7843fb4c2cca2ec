import { measureClock, openLiveStream, type LiveState, type ServerClock } from '@stamtafel/client'
import type { StreamMessage } from '@stamtafel/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '#web/api.ts'
import { atMostEvery } from '#web/live/at-most-every.ts'
import { organiseKeys } from '../organise-keys.ts'

/** Numbers follow within a second, however many people press at once. */
const NUMBERS_MS = 400
const CHAT_MS = 1000
const LISTS_MS = 5000

type KeyOf = Exclude<keyof typeof organiseKeys, 'event'>

interface OwnView {
  readonly state: LiveState
  /** Undefined until it was measured. */
  readonly clock: ServerClock | undefined
}

/** Keeps an organiser's page fresh by a live stream, without anybody being at the event by it. */
export function useLookOn(eventId: string): OwnView {
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState>({ kind: 'connecting' })
  const [clock, setClock] = useState<ServerClock>()
  useEffect(() => {
    const fetchAgain = (queryKey: readonly string[]) => void queries.invalidateQueries({ queryKey })
    const fetchAll = (keys: readonly KeyOf[]) => () => {
      for (const key of keys) fetchAgain(organiseKeys[key](eventId))
    }
    const numbers = atMostEvery(NUMBERS_MS, fetchAll(['speedDates', 'stages', 'places']))
    const lists = atMostEvery(LISTS_MS, fetchAll(['reports', 'attendees', 'said']))
    const chat = atMostEvery(CHAT_MS, fetchAll(['chat']))
    const askAgain = () => {
      numbers.run()
      lists.run()
    }
    // A clock that could not be measured is measured when the stream opens again.
    const measure = () => measureClock(call).then(setClock, () => undefined)
    const stream = openLiveStream({
      baseUrl: `${location.origin}/api`,
      eventId,
      onState(next) {
        setState(next)
        if (next.kind === 'ended') fetchAgain(organiseKeys.event(eventId))
      },
      onMessage(message) {
        if (message.type === 'stream.opened') void measure()
        if (isChat(message)) chat.run()
        else if (isChange(message)) askAgain()
        if (message.type === 'event.changed') fetchAgain(organiseKeys.event(eventId))
      },
      onBehind() {
        askAgain()
        chat.run()
      },
    })
    addEventListener('online', stream.retryNow)
    return () => {
      removeEventListener('online', stream.retryNow)
      stream.close()
      numbers.stop()
      lists.stop()
      chat.stop()
    }
  }, [queries, eventId])
  return { state, clock }
}

/** All but what the stream says of itself. */
function isChange({ type }: StreamMessage): boolean {
  return type !== 'stream.opened' && type !== 'revision.reached' && type !== 'server.leaving'
}

/** What is written changes no number. */
function isChat({ type }: StreamMessage): boolean {
  return type === 'chat.posted' || type === 'chat.removed'
}
