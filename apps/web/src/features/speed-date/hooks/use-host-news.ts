import type { HostCommandView, SpeedDateDetail } from '@stamtafel/contracts'
import { useEffect, useEffectEvent, useState } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { freshCommands } from '../host-news.ts'
import { useCommandWords } from './use-command-words.ts'

const TOAST_MS = 6000

/** What hosts have done, as it is to be shown. */
export interface HostNews {
  /** For a moment. */
  readonly toast: HostCommandView | undefined
  /** What they say to all, until it is closed or there is a newer word, for a page that comes late or is loaded anew too. */
  readonly messages: readonly HostCommandView[]
  readonly close: (number: number) => void
}

interface HostNewsProps {
  readonly detail: SpeedDateDetail
  readonly now: Date
  readonly isTalking: boolean
}

/** Tells what hosts have done, each command once in a tab, to the eye and to the ear. */
export function useHostNews({ detail, now, isTalking }: HostNewsProps): HostNews {
  const { speedDate, commands } = detail
  const key = `stamtafel.heard.${speedDate.id}`
  const [heard, setHeard] = useState(() => numberKept(key))
  const [fresh, setFresh] = useState<readonly HostCommandView[]>([])
  const closedKey = `stamtafel.closed.${speedDate.id}`
  const [gone, setGone] = useState<readonly number[]>(() => numbersKept(closedKey))
  const latest = commands.at(-1)?.number
  if (latest !== undefined && (heard === undefined || latest > heard)) {
    setFresh(freshCommands(commands, heard, now))
    setHeard(latest)
  }
  const announce = useAnnounce()
  const words = useCommandWords()
  const say = useEffectEvent((news: readonly HostCommandView[]) => {
    for (const command of news) announce(words(command, isTalking))
    if (heard !== undefined) sessionStorage.setItem(key, String(heard))
  })
  useEffect(() => say(fresh), [fresh])

  const isShown = ({ number }: HostCommandView) => !gone.includes(number)
  const toast = fresh.findLast(({ type }) => type !== 'say')
  const toastNumber = toast?.number
  useEffect(() => {
    if (toastNumber === undefined) return undefined
    const timer = setTimeout(() => setGone((before) => [...before, toastNumber]), TOAST_MS)
    return () => clearTimeout(timer)
  }, [toastNumber])

  return {
    toast: toast && isShown(toast) ? toast : undefined,
    messages: commands.filter((command) => command.type === 'say' && isShown(command)),
    close(number) {
      setGone((before) => [...before, number])
      sessionStorage.setItem(closedKey, [...numbersKept(closedKey), number].join(' '))
    },
  }
}

function numberKept(key: string): number | undefined {
  const kept = sessionStorage.getItem(key)
  return kept === null ? undefined : Number(kept)
}

function numbersKept(key: string): readonly number[] {
  const kept = sessionStorage.getItem(key)
  return kept === null ? [] : kept.split(' ').map(Number)
}
