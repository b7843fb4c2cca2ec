import type { SpeedDateDetail } from '@stamtafel/contracts'
import { useEffect, useEffectEvent, useState } from 'react'
import { useMediaSession } from '#web/media/index.ts'
import { useClock } from '#web/ui/clock.tsx'
import { nextUnseen, type Attention, type Unseen } from '../attention.ts'
import { bellToCome, ownBell, standingAt, type Scene } from '../scene-of.ts'
import { useNoticed } from './use-noticed.ts'
import { useTellSigns } from './use-tell-signs.ts'

interface AttentionProps {
  readonly detail: SpeedDateDetail
  readonly scene: Scene
  readonly now: Date
}

/**
 * Keeps whoever does not look off camera and microphone (R4), and tells the server of the person before the page (R3, R4).
 * The answer: are they kept off now, or would they be if the bell rang now?
 */
export function useAttention({ detail, scene, now }: AttentionProps): boolean {
  const session = useMediaSession()
  const talk = scene.kind === 'talking' ? scene.round : undefined
  const talkSince = talk && ownBell(talk)
  const absentUntil = talk?.seat.absentUntil ?? null
  const isAbsent = absentUntil !== null && now < new Date(absentUntil)
  const noticed = useNoticed(talkSince)
  const known = { ...noticed, pressedAt: later(noticed.pressedAt, detail.attention.pressedAt) }
  const bells = useBells(detail, standingAt(detail.speedDate, now))
  const bellBefore = (until?: Date) => latestBefore(bells, until) ?? new Date(detail.speedDate.startsAt)
  const lastBell = bellBefore(talkSince)

  const [seen, setSeen] = useState<Unseen>()
  const unseen = nextUnseen(seen, { talkSince, lastBell, isAbsent }, known)
  if (!isSame(unseen, seen)) setSeen(unseen)
  const { isUnseen } = unseen

  const { myEntry } = detail.speedDate
  const takesPart = myEntry === 'here' || myEntry === 'silent'
  useTellSigns(takesPart ? detail.speedDate.id : undefined, noticed, {
    lastBell: talkSince ?? lastBell,
    talkSince,
    isUnseen,
    isAbsent,
    isSilent: myEntry === 'silent',
    wasHidden: detail.attention.hiddenSince !== null,
  })
  useEffect(() => session.setUnseen(isUnseen), [session, isUnseen])
  const next = bellToCome(detail, standingAt(detail.speedDate, now))
  useBellInTalk(talkSince && next, (bell) =>
    session.setUnseen(unseenAtBell(unseen, { talkSince: bell, lastBell: bellBefore(bell) }, known)),
  )
  return isUnseen
}

/** Calls back at the very bell that ends a talk: the page itself looks at the clock four times a second, which would be too late. */
function useBellInTalk(next: Date | undefined, ring: (bell: Date) => void): void {
  const clock = useClock()
  const bell = next?.getTime()
  const onBell = useEffectEvent(ring)
  useEffect(() => {
    if (bell === undefined) return undefined
    const timer = setTimeout(() => onBell(new Date(bell)), bell - clock())
    return () => clearTimeout(timer)
  }, [bell, clock])
}

function unseenAtBell(
  before: Unseen,
  bells: { readonly talkSince: Date; readonly lastBell: Date },
  noticed: Attention,
): boolean {
  return nextUnseen(before, { ...bells, isAbsent: false }, noticed).isUnseen
}

/**
 * The bells of which this page has known that they rang, in no order; a bell that has rung is never moved. Those that ring for
 * all, by which the server goes as well: what begins within a round is none.
 */
function useBells({ current, attention }: SpeedDateDetail, at: Date): readonly number[] {
  const [bells, setBells] = useState<readonly number[]>([])
  const main = current.filter(({ isSide }) => !isSide).map(({ bell }) => Date.parse(bell))
  const rung = [Date.parse(attention.lastBell), ...main].filter((bell) => bell <= at.getTime())
  const fresh = rung.filter((bell) => !bells.includes(bell))
  if (fresh.length > 0) setBells([...bells, ...new Set(fresh)])
  return bells
}

function latestBefore(bells: readonly number[], until: Date | undefined): Date | undefined {
  const before = until === undefined ? bells : bells.filter((bell) => bell < until.getTime())
  return before.length === 0 ? undefined : new Date(Math.max(...before))
}

/** The latest press that either knows: a page that was loaded anew, or took over from another tab, has noticed none. */
function later(noticed: Date | null, told: string | null): Date | null {
  if (told === null) return noticed
  const at = new Date(told)
  return noticed === null || noticed < at ? at : noticed
}

function isSame(unseen: Unseen, other: Unseen | undefined): boolean {
  return unseen.isUnseen === other?.isUnseen && unseen.talkSince?.getTime() === other.talkSince?.getTime()
}
