import type { SpeedDateDetail } from '@stamtafel/contracts'
import { LIVE_PROTOCOL } from '@stamtafel/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '#web/routing/index.ts'
import { useEffect, useEffectEvent } from 'react'
import { queryKeys } from '#web/live/query-keys.ts'
import { useConnection, useLive } from '#web/live/use-live.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { mayRenew } from '../may-renew.ts'
import { keepRenewal, wasRenewedFor } from '../renewals.ts'

/** As long as the sentence stands that says so. */
const CALM_SECONDS = 6

/** Opens the page anew, once and announced, when the server speaks another protocol; while somebody talks it waits. */
export function useRenewal(reload: () => void = reloadPage): void {
  const { t } = useTexts()
  const toast = useToast()
  const { protocol = LIVE_PROTOCOL } = useConnection()
  const isFree = useIsFree()
  const isDue = protocol !== LIVE_PROTOCOL && !wasRenewedFor(sessionStorage, protocol)
  const watch = useEffectEvent((calm: number): number => {
    if (!isFree()) return 0
    if (calm === 0) toast({ text: t('net.renewed') })
    if (calm === CALM_SECONDS && keepRenewal(sessionStorage, protocol)) reload()
    return calm + 1
  })
  useEffect(() => {
    if (!isDue) return undefined
    let calm = 0
    const timer = setInterval(() => {
      calm = watch(calm)
    }, 1000)
    return () => clearInterval(timer)
  }, [isDue])
}

function useIsFree(): () => boolean {
  const { eventId, stream } = useLive()
  const { pathname } = useLocation()
  const { place } = useVenue()
  const queries = useQueryClient()
  return () => {
    const { state, clock } = stream.view()
    const now = clock?.now().getTime() ?? Date.now()
    const id = place.kind === 'speed-date' ? place.speedDateId : ''
    const speedDate = queries.getQueryData<SpeedDateDetail>(queryKeys.speedDate(eventId, id))
    return state.kind === 'open' && !isBusy() && mayRenew({ place, pathname, speedDate }, now)
  }
}

/** Whether somebody writes or is asked something, which would be lost. */
function isBusy(): boolean {
  const isWriting = document.activeElement?.matches('input, textarea, select, [contenteditable]')
  return isWriting === true || document.querySelector('dialog[open]') !== null
}

function reloadPage(): void {
  location.reload()
}
