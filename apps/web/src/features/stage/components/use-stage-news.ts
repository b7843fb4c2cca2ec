import type { StageView } from '@stamtafel/contracts'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { TilePerson } from '#web/ui/tile.tsx'

type Role = StageView['me']['role']

/** Says what happens on a stage as it happens: it goes live, it is over, somebody comes or goes, oneself included. */
export function useStageNews(stage: StageView, people: readonly TilePerson[]): void {
  const { t } = useTexts()
  const announce = useAnnounce()
  const { role } = stage.me
  const phase = stage.current?.phase
  const before = useRef({ role, phase, people })
  useEffect(() => {
    const was = before.current
    before.current = { role, phase, people }
    if (was.phase !== phase && phase === 'live') announce(t('stage.live.now'), 'assertive')
    if (was.phase === 'live' && phase !== 'live') announce(t('stage.over.now'), 'assertive')
    const news = newsOfRole(was.role, role)
    if (news) announce(t(news), news.endsWith('.now') ? 'assertive' : 'polite')
    for (const { name } of others(people, was.people)) announce(t('stage.came', { name }))
    for (const { name } of others(was.people, people)) announce(t('stage.went', { name }))
  }, [announce, t, role, phase, people])
}

/** Those among `these` who are not among `those`, but oneself. */
function others(these: readonly TilePerson[], those: readonly TilePerson[]): readonly TilePerson[] {
  return these.filter(({ id, isYou }) => !isYou && !those.some((one) => one.id === id))
}

/** What a change of one's own role is called, if it is worth a word. */
function newsOfRole(before: Role, now: Role) {
  if (before === now) return undefined
  if (now === 'on-stage') return 'stage.on.now'
  if (before === 'on-stage') return 'stage.down.now'
  if (now === 'raised') return 'stage.hand.up'
  return before === 'raised' && now === 'audience' ? 'stage.hand.down' : undefined
}
